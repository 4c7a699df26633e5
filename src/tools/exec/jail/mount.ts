/** Something that a jailed program sees at a path, or in its place. */
export type Mount =
  | { kind: "readOnly"; path: string }
  /** Another file, where that one would be expected. */
  | { kind: "standIn"; path: string; file: string }
  | { kind: "writable"; path: string }
  | { kind: "link"; path: string; target: string }
  /** An empty folder of the program's own, gone when it ends. */
  | { kind: "scratch"; path: string }
  /** An empty folder that stays empty. */
  | { kind: "hidden"; path: string }
  /** An empty file that stays empty. */
  | { kind: "hiddenFile"; path: string };

/** How many steps a path has: what lies deeper is mounted later. */
export function depthOf(path: string): number {
  return path.split("/").filter((step) => step !== "").length;
}
