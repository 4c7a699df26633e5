/** Where programs are looked for. */
export interface ProgramSearch {
  /** The environment. */
  env?(name: string): string | undefined;
  /** The system, as `Deno.build.os` names it. */
  os?: string;
}

/** Whether the folders of `PATH` hold a program of that name. */
export async function hasProgram(
  name: string,
  { env = (key) => Deno.env.get(key), os = Deno.build.os }: ProgramSearch = {},
): Promise<boolean> {
  if (!/^[^/\\\0]+$/.test(name) || name === "." || name === "..") return false;
  const onWindows = os === "windows";
  const folders = (env("PATH") ?? "").split(onWindows ? ";" : ":");
  const endings = onWindows
    ? ["", ...(env("PATHEXT") ?? ".EXE;.CMD;.BAT;.COM").split(";")]
    : [""];
  for (const folder of folders.filter(Boolean)) {
    for (const ending of endings) {
      if (await isProgram(`${folder}/${name}${ending}`, onWindows)) return true;
    }
  }
  return false;
}

async function isProgram(path: string, onWindows: boolean): Promise<boolean> {
  try {
    const { isFile, mode } = await Deno.stat(path);
    return isFile && (onWindows || ((mode ?? 0) & 0o111) !== 0);
  } catch {
    return false; // what can't be looked at can't be started either
  }
}
