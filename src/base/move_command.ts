/** The command that moves a file or folder, for a person to copy. */
export function moveCommand(
  from: string,
  to: string,
  os: string = Deno.build.os,
): string {
  return os === "windows"
    ? `move "${backslashes(from)}" "${backslashes(to)}"`
    : `mv ${quoted(from)} ${quoted(to)}`;
}

function backslashes(path: string): string {
  return path.replaceAll("/", "\\");
}

function quoted(path: string): string {
  if (/^[\w./~-]+$/.test(path)) return path;
  return `'${path.replaceAll("'", `'\\''`)}'`;
}
