/** A unit of sizes beyond a kibibyte. */
export type SizeUnit = "KiB" | "MiB" | "GiB" | "TiB";

const UNITS: readonly SizeUnit[] = ["KiB", "MiB", "GiB", "TiB"];

/** A number of bytes in the unit that suits it; below 1024 there is none. */
export interface Size {
  /** At most one decimal. */
  size: number;
  /** The unit. */
  unit?: SizeUnit;
}

/** Finds the unit that suits a number of bytes. */
export function sizeOf(bytes: number): Size {
  if (bytes < 1024) return { size: bytes };
  let unit = 0;
  let size = bytes / 1024;
  for (; size >= 1024 && unit < UNITS.length - 1; unit++) size /= 1024;
  return { size: Number(size.toFixed(1)), unit: UNITS[unit] };
}

/** A number of bytes as people write it, such as `1.5 KiB`. */
export function formatSize(bytes: number): string {
  const { size, unit = size === 1 ? "byte" : "bytes" } = sizeOf(bytes);
  return `${size} ${unit}`;
}
