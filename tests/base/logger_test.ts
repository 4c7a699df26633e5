import { deepEqual, equal } from "node:assert/strict";
import { describeError } from "../../src/i18n/describe_error.ts";
import { createLogger } from "../../src/base/logger.ts";
import { MiniclawError } from "../../src/base/miniclaw_error.ts";

Deno.test("a log record is one masked line with time, level and module", () => {
  const lines: string[] = [];
  const log = createLogger("cli", {
    level: "info",
    write: (line) => lines.push(line),
    redact: (text) => text.replace("s3cret", "***"),
    now: () => new Date("2026-11-20T10:00:00Z"),
  });
  log.child("agent").warn("key s3cret\nsecond \x1b[31mline");
  log.debug("not heard");
  deepEqual(lines, [
    "2026-11-20T10:00:00.000Z WARN  agent: key ***\\nsecond line\n",
  ]);
});

Deno.test("whatever is thrown becomes words, never a trace", () => {
  deepEqual(
    describeError(new MiniclawError("No", { code: "auth", hint: "Do this" })),
    { code: "auth", message: "No", hint: "Do this" },
  );
  equal(describeError("text").message, "text");
  equal(describeError(new Error("")).message, "Unknown error");
  equal(describeError(undefined).message, "undefined");
  equal(
    describeError(new Error("Is a directory (os error 21): open '/a/b'"))
      .message,
    "Cannot use /a/b: is a directory",
  );
  const full = Object.assign(new Error("os error 28"), { code: "ENOSPC" });
  equal(describeError(full).code, "disk");
  const denied = new Deno.errors.NotCapable(
    'Requires run access to "rm", run again with the --allow-run flag',
  );
  equal(describeError(denied).message, 'Requires run access to "rm"');
});
