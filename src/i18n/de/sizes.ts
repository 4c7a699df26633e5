import type { Catalogue } from "../catalogue.ts";

/** Numbers of bytes. */
export const sizes: Catalogue["sizes"] = {
  bytes: { one: "{count} Byte", other: "{count} Byte" },
  KiB: "{size} KiB",
  MiB: "{size} MiB",
  GiB: "{size} GiB",
  TiB: "{size} TiB",
};
