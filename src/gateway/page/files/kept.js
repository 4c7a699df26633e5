/**
 * What this browser keeps for the page: words, by a key. A browser that keeps
 * nothing is none the worse for it while the page is open.
 */

/** Where what every tab shares is kept, and what one has for itself. */
const SHARED = "localStorage";
export const OWN = "sessionStorage";

/** @param {string} key @param {"localStorage" | "sessionStorage"} [where] */
export function read(key, where = SHARED) {
  try {
    return globalThis[where].getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} key @param {string} value Empty forgets. */
export function keep(key, value, where = SHARED) {
  try {
    if (value) globalThis[where].setItem(key, value);
    else globalThis[where].removeItem(key);
  } catch {
    // There is no room, or it isn't allowed.
  }
}

/** The keys that begin with something. @param {string} start */
export function keysOf(start, where = SHARED) {
  try {
    return Object.keys(globalThis[where])
      .filter((key) => key.startsWith(start));
  } catch {
    return [];
  }
}

/** Forgets everything but how the page looks: somebody else may come. */
export function forgetAll() {
  for (const where of [SHARED, OWN]) {
    for (const key of keysOf("", where)) {
      if (key !== "theme") keep(key, "", where);
    }
  }
}
