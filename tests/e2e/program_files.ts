import { equal } from "node:assert/strict";
import type { Program } from "./program.ts";

/** Every file under miniclaw's home that belongs to a program's conversation. */
export async function programFiles(program: Program): Promise<string[]> {
  const found: string[] = [];
  for (
    const folder of ["workspace/sessions", "state/locks", "state/web"]
  ) {
    const names = await Array.fromAsync(Deno.readDir(program.path(folder)))
      .catch(() => []);
    for (const { name } of names) {
      if (name.includes("program-")) found.push(`${folder}/${name}`);
    }
  }
  return found;
}

/** Waits until so many conversations of programs are kept. */
export async function untilKept(
  program: Program,
  count: number,
): Promise<void> {
  const signal = AbortSignal.timeout(20_000);
  for (;;) {
    const files = await programFiles(program);
    const sessions = files.filter((file) => file.endsWith(".json"));
    if (sessions.length === count && (count > 0 || files.length === 0)) return;
    if (signal.aborted) equal(files, count);
  }
}
