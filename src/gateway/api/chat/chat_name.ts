import { sessionId } from "../../../sessions/session_id.ts";
import { phrase } from "../../../base/phrase.ts";
import { texts } from "../../../i18n/en/api.ts";
import { UsageError } from "../../../base/miniclaw_error.ts";

/** Who writes on the pages: whoever has the gateway's token. */
export const OWNER = "web:owner";

/** The conversation that a page opens first. */
export const FIRST = "default";

/** What a conversation of the web channel is called: the name, if it can be one. */
export function sessionName(name: string): string {
  const isName = /^[^\p{Cc}/\\]{1,64}$/u.test(name) && name.trim() === name &&
    name.isWellFormed();
  if (!isName) throw new UsageError(phrase(texts.sessionName, { name }));
  sessionId("web", name); // its file has to be called so, too
  return name;
}
