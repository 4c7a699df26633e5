/** What the system says where nothing more can be written. */
const FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/**
 * Whether an error, or what caused it, says that the disk is full or a quota is
 * reached: something that passes by, and is no fault of what was to be written.
 */
export function isStorageFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === "string" && FULL.has(code)) return true;
  return /\bos error (28|122|27)\b/.test(error.message) ||
    isStorageFull(error.cause);
}
