import { pathExists } from "./path_exists.ts";

/**
 * Moves a file that can't be read to `NAME.corrupted`, or `NAME.2.corrupted` and
 * so on while that is taken, and returns where it is now.
 */
export async function setAside(path: string): Promise<string> {
  for (let number = 1;; number++) {
    const numbered = number === 1 ? path : `${path}.${number}`;
    const aside = `${numbered}.corrupted`;
    if (await pathExists(aside)) continue;
    await Deno.rename(path, aside);
    return aside;
  }
}
