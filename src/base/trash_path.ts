import { pathExists } from "./path_exists.ts";

/** How a thing is called in the trash. */
export interface TrashPathOptions {
  /** When it is thrown away. */
  now: Date;
  /** Its name there, made with a stamp such as `20261120T093200Z`. */
  name(stamp: string): string;
}

/** A free path in a trash folder, which is made if it is missing. */
export async function trashPath(
  folder: string,
  { now, name }: TrashPathOptions,
): Promise<string> {
  await Deno.mkdir(folder, { recursive: true, mode: 0o700 });
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  for (let number = 1;; number++) {
    const path = `${folder}/${name(number > 1 ? `${stamp}-${number}` : stamp)}`;
    if (!(await pathExists(path))) return path;
  }
}
