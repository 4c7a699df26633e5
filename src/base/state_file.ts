import { atomicWrite } from "./atomic_write.ts";
import type { Logger } from "./logger.ts";
import { readIfThere } from "./read_if_there.ts";

/** What to make of a file of JSON. */
export interface StateFileOptions<Value> {
  /** The value of the JSON; undefined when it isn't what it should be. */
  parse(tree: unknown): Value | undefined;
  /** What follows where the file can't be read: the end of the warning. */
  broken: string;
  /** Told when it can't be read. */
  log: Logger;
}

/**
 * Reads a file of JSON that people may edit; undefined where there is none. One
 * that can't be read counts as none and is moved to `NAME.corrupted`, with a
 * warning: hold the lock, since another process may do the same.
 */
export async function readStateFile<Value>(
  path: string,
  { parse, broken, log }: StateFileOptions<Value>,
): Promise<Value | undefined> {
  const text = await readIfThere(path);
  if (text === undefined) return undefined;
  const value = parse(parseJson(text));
  if (value !== undefined) return value;
  const kept = `${path}.corrupted`;
  await Deno.rename(path, kept);
  log.warn(`${path} can't be read; it is kept as ${kept}, and ${broken}`);
  return undefined;
}

/** Writes a file of JSON whole, for its owner alone. */
export async function writeStateFile(
  path: string,
  value: unknown,
): Promise<void> {
  await atomicWrite(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** Undefined for what is no JSON: no JSON stands for it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}
