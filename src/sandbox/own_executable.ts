/** What Linux says behind the path of an executable that was replaced. */
const GONE = / \(deleted\)$/;

/**
 * The executable to start this program anew with. Where it was replaced while it
 * runs, that is the previous one, which an upgrade keeps, else the new one.
 */
export function ownExecutable(path: string = Deno.execPath()): string {
  const place = path.replace(GONE, "");
  if (place === path) return path;
  return isThere(`${place}.previous`) ? `${place}.previous` : place;
}

function isThere(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}
