/** The first argument of a confined process. */
export const CONFINED = "__confined";

/** The name of the Worker in it. */
export const WORKER = "miniclaw:jobs";

/**
 * What the entry module is running as: the program itself, a confined process, or
 * the Worker in one. All three begin in the same file, since a compiled program
 * has nothing else that it could start.
 */
export type Role = "program" | "confined" | "worker" | "library";

/** Finds out, from `import.meta.main` of the entry module. */
export function findRole(isMain: boolean): Role {
  if (!isMain) return "library";
  if (globalThis.name === WORKER) return "worker";
  return Deno.args[0] === CONFINED ? "confined" : "program";
}
