/**
 * The names under which a program's path is judged, in lower case: its own, and
 * that without what distributions add, so that `python3.11`, `nc.openbsd` and
 * `mkfs.ext4` are also seen as `python`, `nc` and `mkfs`.
 */
export function programNames(path: string): string[] {
  const file = path.slice(
    Math.max(
      path.lastIndexOf("/"),
      path.lastIndexOf("\\"),
    ) + 1,
  );
  const name = file.toLowerCase().trim().replace(/\.(exe|com|bat|cmd)$/, "");
  const stem = name.split(".")[0];
  return [...new Set([name, stem, stem.replace(/[-_]?\d+$/, "")])];
}
