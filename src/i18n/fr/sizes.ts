import type { Catalogue } from "../catalogue.ts";

/** Numbers of bytes. */
export const sizes: Catalogue["sizes"] = {
  bytes: { one: "{count} octet", other: "{count} octets" },
  KiB: "{size} Kio",
  MiB: "{size} Mio",
  GiB: "{size} Gio",
  TiB: "{size} Tio",
};
