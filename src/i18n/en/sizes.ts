/** Numbers of bytes. */
export const texts = {
  bytes: { one: "{count} byte", other: "{count} bytes" },
  KiB: "{size} KiB",
  MiB: "{size} MiB",
  GiB: "{size} GiB",
  TiB: "{size} TiB",
} as const;
