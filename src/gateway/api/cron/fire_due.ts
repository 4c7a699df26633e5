import * as v from "valibot";
import { MiniclawError } from "../../../base/miniclaw_error.ts";
import { phrase } from "../../../base/phrase.ts";
import { texts } from "../../../i18n/en/api.ts";
import { sameSecret } from "../../http/entrance/same_secret.ts";
import type { Operation } from "../operation.ts";

/** What was fired. */
export interface FiredJobs {
  /** The ids of the jobs whose run was handed over. */
  fired: string[];
}

const WRONG = "unauthorized";

/** The header that carries `gateway.cron_secret`. */
const HEADER = "x-cron-secret";

/**
 * Fires what is due, for those whose clock is outside: a machine that sleeps, a
 * scheduler of theirs. Asked twice it fires nothing twice. It has a secret of its
 * own, which lets nobody in anywhere else.
 */
export const fireDue: Operation<unknown, unknown, FiredJobs> = {
  method: "POST",
  path: "/api/cron",
  id: "fireDueJobs",
  summary: "Fire the jobs that are due, by the secret in X-Cron-Secret",
  tag: "jobs",
  open: true,
  headers: { [HEADER]: "The secret, `gateway.cron_secret`" },
  result: v.object({ fired: v.array(v.string()) }),
  errors: {
    401: "The secret isn’t right, or none is set",
    429: "Too many weren’t right; see Retry-After",
  },
  async run({ request, visitor }, { gateway: { live, scheduler } }) {
    const given = request.headers.get(HEADER) ?? "";
    const { cron_secret: secret } = live.config.gateway;
    await visitor.prove(() => sameSecret(given, secret)).catch(wordedForIt);
    return { body: { fired: await scheduler.fireDue() } };
  },
};

/** Whoever asks here isn't helped by word of the token. */
function wordedForIt(error: unknown): never {
  const isWrong = error instanceof MiniclawError && error.code === WRONG;
  if (!isWrong) throw error;
  throw new MiniclawError(phrase(texts.wrongCronSecret), {
    code: WRONG,
    hint: phrase(texts.setCronSecret),
  });
}
