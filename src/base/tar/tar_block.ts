/** Bytes of a tar archive's block: headers are one, contents fill whole ones. */
export const BLOCK = 512;

/** Zeros that fill a content's last block. */
export function paddingOf(size: number): number {
  return (BLOCK - size % BLOCK) % BLOCK;
}

/** The sum of a header's bytes, with spaces in the place of the sum itself. */
export function headerSum(header: Uint8Array): number {
  return header.reduce(
    (total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte),
    0,
  );
}
