import { InterruptedError } from "../base/miniclaw_error.ts";

const CTRL_C = "\u0003";
const CTRL_D = "\u0004";
const BACKSPACES = ["\u007f", "\b"];
/** What terminals send around a paste when asked to, and for arrow keys. */
// deno-lint-ignore no-control-regex
const KEY_SEQUENCE = /\x1b\[[0-9;]*[A-Za-z~]/g;

/** Reads a line from the terminal without showing it. */
export async function readHidden(
  prompt: string,
  show: (text: string) => void,
): Promise<string> {
  show(prompt);
  Deno.stdin.setRaw(true);
  try {
    return await readLine();
  } finally {
    Deno.stdin.setRaw(false);
    show("\n");
  }
}

async function readLine(): Promise<string> {
  const decoder = new TextDecoder();
  const buffer = new Uint8Array(4096);
  let line = "";
  for (;;) {
    const count = await Deno.stdin.read(buffer);
    if (count === null) return line;
    const typed = decoder.decode(buffer.subarray(0, count), { stream: true });
    for (const key of typed.replace(KEY_SEQUENCE, "")) {
      if (key === CTRL_C) throw new InterruptedError();
      if (key === "\r" || key === "\n" || key === CTRL_D) return line;
      if (BACKSPACES.includes(key)) line = line.slice(0, -1);
      else line += key;
    }
  }
}
