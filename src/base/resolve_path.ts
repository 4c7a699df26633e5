/**
 * An absolute path without `.`, `..` and doubled slashes, found by looking at the
 * text alone. The base is absolute; both use `/`, also on Windows.
 */
export function resolvePath(base: string, path: string): string {
  const full = isAbsolutePath(path) ? path : `${base}/${path}`;
  const drive = /^[A-Za-z]:/.exec(full)?.[0] ?? "";
  const steps: string[] = [];
  for (const step of full.slice(drive.length).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return `${drive}/${steps.join("/")}`;
}

/** Whether a path begins at the root, or at the root of a Windows drive. */
export function isAbsolutePath(path: string): boolean {
  return path.startsWith("/") ||
    Deno.build.os === "windows" && /^[A-Za-z]:\//.test(path);
}

/** Whether a path is that folder or lies below it; both are resolved. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder ||
    path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

/** A path with the slashes that the rest of the program uses. */
export function forwardSlashes(path: string): string {
  return Deno.build.os === "windows" ? path.replaceAll("\\", "/") : path;
}
