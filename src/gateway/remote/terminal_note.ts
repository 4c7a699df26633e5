import * as v from "valibot";
import { atomicWrite } from "../../base/atomic_write.ts";

/** Where a gateway listens for terminals: a socket, or a port of the loopback. */
export type TerminalNote =
  | { pid: number; socket: string }
  | { pid: number; port: number; token: string };

const pid = v.pipe(v.number(), v.integer());

const terminalNote: v.GenericSchema<unknown, TerminalNote> = v.union([
  v.object({ pid, socket: v.string() }),
  v.object({
    pid,
    port: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65535)),
    token: v.string(),
  }),
]);

/** Notes for this user alone where a gateway listens. */
export async function writeTerminalNote(
  stateFolder: string,
  note: TerminalNote,
): Promise<void> {
  await atomicWrite(pathOf(stateFolder), `${JSON.stringify(note)}\n`);
}

/** What a gateway noted last, if anything: it may be gone. */
export async function readTerminalNote(
  stateFolder: string,
): Promise<TerminalNote | undefined> {
  try {
    const text = await Deno.readTextFile(pathOf(stateFolder));
    const result = v.safeParse(terminalNote, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    return undefined; // as good as none
  }
}

/** Takes the note away. */
export async function removeTerminalNote(stateFolder: string): Promise<void> {
  await Deno.remove(pathOf(stateFolder)).catch(() => {});
}

function pathOf(stateFolder: string): string {
  return `${stateFolder}/terminal.json`;
}
