import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { displayWidth } from "../../../src/base/display_width.ts";
import { InterruptedError } from "../../../src/base/miniclaw_error.ts";
import { ClackAsker } from "../../../src/cli/onboard/clack_asker.ts";
import { PlainAsker } from "../../../src/cli/onboard/plain_asker.ts";
import { readLine } from "../../../src/cli/onboard/read_line.ts";

const SECRET = "sk-secret";
const clean = (text: string): string => text.replaceAll(SECRET, "***");
const choices = [
  { value: "a", label: "First" },
  { value: "b", label: "Second", hint: "the other" },
] as const;

/** A terminal of which the test has the keys. */
class Keyboard {
  readonly input = new PassThrough();
  readonly output = new PassThrough();
  readonly controller = new AbortController();
  readonly asker = new ClackAsker({
    input: this.input,
    output: this.output,
    signal: this.controller.signal,
    clean,
  });

  /** Presses keys, one by one, once the question is there. */
  press(...keys: string[]): void {
    for (const key of keys) this.input.write(key);
  }

  /** All that was shown. */
  shown(): string {
    let shown = "";
    for (;;) {
      const piece = this.output.read();
      if (piece === null) return shown;
      shown += piece;
    }
  }
}

const ENTER = "\r";
const DOWN = "\x1b[B";
const CTRL_C = "\x03";

Deno.test("keys choose, type and confirm", async () => {
  const keyboard = new Keyboard();
  const { asker } = keyboard;
  const chosen = asker.select("Which?", choices);
  keyboard.press(DOWN, ENTER);
  equal(await chosen, "b");
  const typed = asker.text("Name?", { initial: "An" });
  keyboard.press("n", " ", ENTER);
  equal(await typed, "Ann");
  const pasted = asker.password("Key?");
  keyboard.press("  k3y ", ENTER);
  equal(await pasted, "k3y");
  ok(!keyboard.shown().includes("k3y"));
  const agreed = asker.confirm("Sure?", { initial: false });
  keyboard.press(ENTER);
  equal(await agreed, false);
});

Deno.test("keys: no line of a note is wider than the screen", () => {
  for (const columns of [40, 50]) {
    const keyboard = new Keyboard();
    Object.assign(keyboard.output, { columns });
    const title = "Ollama ne répond pas à http://127.0.0.1:11434";
    keyboard.asker.note(title, "Pas encore installé ?");
    const lines = stripVTControlCharacters(keyboard.shown()).split("\n");
    deepEqual(lines.filter((line) => displayWidth(line) > columns), []);
    match(lines.join(" ").replaceAll(/[\s│─]+/g, " "), /à http:.*:11434/);
  }
});

Deno.test("keys: what the check refuses is asked again", async () => {
  const keyboard = new Keyboard();
  const typed = keyboard.asker.text("Number?", {
    check: (line) => line === "42" ? undefined : "Only 42 will do",
  });
  keyboard.press("4", ENTER, "2", ENTER);
  equal(await typed, "42");
  match(keyboard.shown(), /Only 42 will do/);
});

Deno.test("keys: an empty line is an empty answer", async () => {
  const keyboard = new Keyboard();
  const typed = keyboard.asker.password("Key?");
  keyboard.press(ENTER);
  equal(await typed, "");
});

Deno.test("keys: Ctrl-C leaves every question", async () => {
  const questions: ((asker: ClackAsker) => Promise<unknown>)[] = [
    (asker) => asker.select("Which?", choices),
    (asker) => asker.text("Name?"),
    (asker) => asker.password("Key?"),
    (asker) => asker.confirm("Sure?"),
  ];
  for (const ask of questions) {
    const keyboard = new Keyboard();
    const left = rejects(ask(keyboard.asker), InterruptedError);
    keyboard.press(CTRL_C);
    await left;
  }
});

Deno.test("keys: the signal leaves the open question", async () => {
  const keyboard = new Keyboard();
  const left = rejects(keyboard.asker.text("Name?"), InterruptedError);
  keyboard.controller.abort();
  await left;
});

Deno.test("keys: nothing that is shown holds a secret", async () => {
  const keyboard = new Keyboard();
  const { asker } = keyboard;
  asker.note(`About ${SECRET}`, `It is ${SECRET}`);
  equal(await asker.busy(`Trying ${SECRET}`, () => Promise.resolve(7)), 7);
  const chosen = asker.select(`Which ${SECRET}?`, [
    { value: "a", label: SECRET, hint: SECRET },
  ]);
  keyboard.press(ENTER);
  await chosen;
  const shown = keyboard.shown();
  ok(!shown.includes(SECRET));
  match(shown, /Trying \*\*\* …/);
});

/** Lines that a person types at a terminal without a cursor. */
function typing(
  ...lines: string[]
): { asker: PlainAsker; shown: () => string } {
  let shown = "";
  const next = (): Promise<string> => {
    const line = lines.shift();
    return line === undefined
      ? Promise.reject(new InterruptedError())
      : Promise.resolve(line);
  };
  const asker = new PlainAsker({
    write: (text) => void (shown += text),
    readLine: next,
    readHidden: (prompt) => {
      shown += prompt;
      return next();
    },
    clean,
  });
  return { asker, shown: () => shown };
}

Deno.test("lines choose by number, and Enter takes the first", async () => {
  const { asker, shown } = typing("3", "x", "2", "");
  equal(await asker.select("Which?", choices), "b");
  equal(await asker.select("Which?", choices), "a");
  match(shown(), / {2}2\. Second \(the other\)\n/);
  equal(shown().match(/Type a number from 1 to 2/g)?.length, 2);
});

Deno.test("lines: text, secret, yes and no", async () => {
  const { asker, shown } = typing(" Bob ", "", "key", "", "maybe", "N");
  equal(await asker.text("Name?", { initial: "Ann" }), "Bob");
  equal(await asker.text("Name?", { initial: "Ann" }), "Ann");
  equal(await asker.password("Key?"), "key");
  equal(await asker.confirm("Sure?", { initial: true }), true);
  equal(await asker.confirm("Sure?", { initial: true }), false);
  match(shown(), /Name\? \[Ann\]: /);
  match(shown(), /Type y or n/);
});

Deno.test("lines: what the check refuses is asked again", async () => {
  const { asker, shown } = typing("4", "42");
  const check = (line: string): string | undefined =>
    line === "42" ? undefined : "Only 42 will do";
  equal(await asker.password("Number?", { check }), "42");
  match(shown(), /Only 42 will do/);
});

Deno.test("lines show neither secrets nor terminal control", async () => {
  const { asker, shown } = typing("");
  asker.note(`About ${SECRET}`, "one\ntwo");
  await asker.busy(SECRET, () => Promise.resolve());
  await asker.select(SECRET, [{ value: "a", label: SECRET }]);
  ok(!shown().includes(SECRET));
  ok(!shown().includes("\x1b"));
  match(shown(), / {2}one\n {2}two\n/);
});

Deno.test("lines: the end of the input leaves the question", async () => {
  await rejects(typing().asker.text("Name?"), InterruptedError);
});

Deno.test("lines: Escape and Enter leave the question", async () => {
  await rejects(typing("\x1b").asker.text("Name?"), InterruptedError);
  await rejects(typing("\x1b").asker.password("Key?"), InterruptedError);
  await rejects(
    typing("\x1b").asker.select("Which?", choices),
    InterruptedError,
  );
});

/** An input that hands over these pieces, then waits or ends. */
function input(...pieces: (string | null)[]): {
  read(buffer: Uint8Array): Promise<number | null>;
} {
  return {
    read(buffer) {
      const piece = pieces.shift();
      if (piece === undefined) return new Promise(() => {});
      if (piece === null) return Promise.resolve(null);
      const { written } = new TextEncoder().encodeInto(piece, buffer);
      return Promise.resolve(written);
    },
  };
}

Deno.test("a line is read up to its end, in pieces too", async () => {
  const { signal } = new AbortController();
  equal(await readLine(signal, input("hé", "llo\r\n")), "héllo");
  equal(await readLine(signal, input("\n")), "");
});

Deno.test("The end of the input and the signal leave the line", async () => {
  const controller = new AbortController();
  const { signal } = controller;
  await rejects(readLine(signal, input(null)), InterruptedError);
  const waiting = rejects(readLine(signal, input()), /stopped/);
  controller.abort(new Error("stopped"));
  await waiting;
  await rejects(readLine(signal, input("late\n")), /stopped/);
  deepEqual(signal.aborted, true);
});
