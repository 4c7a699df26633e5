import type { Catalogue } from "../catalogue.ts";

/** Numbers of bytes. */
export const sizes: Catalogue["sizes"] = {
  bytes: { one: "{count} byte", other: "{count} bytes" },
  KiB: "{size} KiB",
  MiB: "{size} MiB",
  GiB: "{size} GiB",
  TiB: "{size} TiB",
};
