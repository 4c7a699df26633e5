import { phrase } from "../../../base/phrase.ts";
import { setAside } from "../../../base/set_aside.ts";
import { texts } from "../../../i18n/en/doctor.ts";
import { SessionStore } from "../../../sessions/session_store.ts";
import type { Check, Finding } from "../check.ts";
import { listNames } from "../list_names.ts";

/** The conversations: whether their files can be read. */
export const sessions: Check = {
  name: "sessions",
  async run({ home, log, fix }): Promise<Finding> {
    const store = new SessionStore(home.sessions, { log });
    const { readable: count, broken } = await store.survey();
    if (broken.length > 0) return fix ? await mend(broken) : unreadable(broken);
    return {
      kind: "ok",
      message: count === 0
        ? phrase(texts.sessionsNone)
        : phrase(texts.sessionsGood, { count }),
    };
  },
};

function unreadable(paths: readonly string[]): Finding {
  return {
    kind: "warn",
    message: phrase(texts.unreadable, { names: listNames(paths) }),
    hint: phrase(texts.setItAside),
  };
}

async function mend(paths: readonly string[]): Promise<Finding> {
  const kept = await Array.fromAsync(paths, setAside);
  const message = phrase(texts.nowSetAside, { names: listNames(kept) });
  return { kind: "ok", message };
}
