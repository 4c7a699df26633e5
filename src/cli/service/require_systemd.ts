import { MiniclawError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/service.ts";

/**
 * Throws where units mean nothing, with what to use instead.
 *
 * @throws {MiniclawError} on any system but Linux
 */
export function requireSystemd(
  os: string,
  command: readonly string[],
): void {
  if (os === "linux") return;
  const line = command
    .map((word) => /^[\w@:,./\\+=-]+$/.test(word) ? word : `"${word}"`)
    .join(" ");
  throw new MiniclawError(phrase(texts.notLinux, { os }), {
    code: "systemd",
    hint: phrase(insteadOn(os), { command: line }),
  });
}

function insteadOn(os: string) {
  if (os === "darwin") return texts.onMacos;
  return os === "windows" ? texts.onWindows : texts.elsewhere;
}
