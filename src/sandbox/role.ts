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
  return isSetUp(Deno.args) ? "confined" : "program";
}

/** A person who types the word without a setup gets the program's own answer. */
function isSetUp([word, setup]: readonly string[]): boolean {
  if (word !== CONFINED) return false;
  try {
    return typeof JSON.parse(setup).permissions === "object";
  } catch {
    return false;
  }
}
