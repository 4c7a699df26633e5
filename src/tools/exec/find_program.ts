import { forwardSlashes } from "../../base/resolve_path.ts";

/** A program that can be run. */
export interface Program {
  /** The name it goes by, without a folder. */
  name: string;
  /** Where it was found. */
  path: string;
  /** The real path, every link resolved. */
  real: string;
}

/** The program of that name in those folders, the first before the others. */
export async function findProgram(
  name: string,
  folders: readonly string[],
): Promise<Program | undefined> {
  for (const folder of folders) {
    for (const file of fileNames(name)) {
      const program = await programAt(`${folder}/${file}`);
      if (program) return program;
    }
  }
  return undefined;
}

/** The program at a path, if a file is there that can be run. */
export async function programAt(path: string): Promise<Program | undefined> {
  try {
    const real = await Deno.realPath(path);
    const { isFile, mode } = await Deno.stat(real);
    if (!isFile || (mode !== null && (mode & 0o111) === 0)) return undefined;
    return {
      name: path.slice(path.lastIndexOf("/") + 1),
      path,
      real: forwardSlashes(real),
    };
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) throw error;
    return undefined;
  }
}

/** On Windows a program is typed without its `.exe`. */
function fileNames(name: string): string[] {
  if (Deno.build.os !== "windows" || /\.[a-z]{3}$/i.test(name)) return [name];
  return [`${name}.exe`, `${name}.com`];
}
