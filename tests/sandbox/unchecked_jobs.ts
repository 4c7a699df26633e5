import type { Json } from "../../src/base/json.ts";
import type { Jobs } from "../../src/sandbox/confined_call.ts";

const text = (input: Json): string => input as string;

/** Jobs without any check of their own: whatever holds them is the sandbox. */
export const uncheckedJobs: Jobs = {
  echo: (input) => Promise.resolve(text(input)),
  read: (path) => Deno.readTextFile(text(path)),
  write: async (path) => {
    await Deno.writeTextFile(text(path), "written");
    return "written";
  },
  hang: () => {
    for (;;);
  },
  allocate: () => {
    const kept: number[][] = [];
    for (;;) kept.push(new Array(100_000).fill(1.5));
  },
  allocateBuffers: () => {
    const kept: Uint8Array[] = [];
    for (;;) kept.push(new Uint8Array(1_000_000).fill(1));
  },
};
