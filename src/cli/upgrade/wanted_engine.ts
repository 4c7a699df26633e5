import { UsageError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import type { Environment } from "../../config/home.ts";
import { texts } from "../../i18n/en/upgrade.ts";
import type { Engine } from "../../upgrade/release.ts";

/**
 * What the executable to take runs on: `MINICLAW_ENGINE`, as for install.sh. The
 * experimental executables have it set within them, so that they stay so.
 */
export function wantedEngine(env: Environment): Engine {
  const found = env("MINICLAW_ENGINE") || "v8";
  if (found === "v8" || found === "quickjs") return found;
  const reason = phrase(texts.unknownEngine, { found: JSON.stringify(found) });
  throw new UsageError(phrase(texts.cannot, { reason }));
}
