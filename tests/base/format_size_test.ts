import { equal } from "node:assert/strict";
import { formatSize } from "../../src/base/format_size.ts";

Deno.test("a size is written in the unit that people would choose", () => {
  equal(formatSize(0), "0 bytes");
  equal(formatSize(1), "1 byte");
  equal(formatSize(1023), "1023 bytes");
  equal(formatSize(1024), "1 KiB");
  equal(formatSize(1536), "1.5 KiB");
  equal(formatSize(3 * 1024 ** 2), "3 MiB");
  equal(formatSize(2048 * 1024 ** 4), "2048 TiB");
});
