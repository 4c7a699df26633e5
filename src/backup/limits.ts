/** What a backup may be at most: more is a mistake, or meant to fill the disk. */
export const LIMITS = {
  /** Files and folders. */
  members: 200_000,
  /** Bytes of one file, as far as a tar archive can tell them. */
  fileBytes: 8 * 1024 ** 3 - 1,
  /** Bytes of all of them. */
  bytes: 64 * 1024 ** 3,
  /** Bytes of the manifest. */
  manifestBytes: 64 * 1024 ** 2,
  /** Bytes of a path. */
  pathBytes: 4096,
} as const;
