import { MiniclawError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import type { Environment } from "../../config/home.ts";
import { texts } from "../../i18n/en/service.ts";

/** What the service is called. */
export const UNIT = "miniclaw.service";

/** Where a person's own units lie: `XDG_CONFIG_HOME`, else `~/.config`. */
export function unitFolder(env: Environment): string {
  const set = env("XDG_CONFIG_HOME");
  // As its specification has it: one that isn't absolute is left aside.
  if (set?.startsWith("/")) return `${set}/systemd/user`;
  const home = env("HOME");
  if (home) return `${home}/.config/systemd/user`;
  throw new MiniclawError(phrase(texts.noHome), {
    code: "config",
    hint: phrase(texts.setHome),
  });
}
