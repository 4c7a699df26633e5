import { MiniclawError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/telegram.ts";

/** The error for a token that Telegram doesn't know. Its code is `auth`. */
export function wrongToken(): MiniclawError {
  return new MiniclawError(
    phrase(texts.wrongToken),
    { code: "auth", hint: phrase(texts.copyToken) },
  );
}

/** The error where no token is set. Its code is `auth`. */
export function missingToken(): MiniclawError {
  return new MiniclawError(
    phrase(texts.missingToken),
    { code: "auth", hint: phrase(texts.setToken) },
  );
}

/**
 * What a call to Telegram threw, in plain words and without the token. Codes:
 * `auth`, `not_started`, `chat`, `conflict`, `rate_limit`, `network`,
 * `telegram`. The cause is left out: its text may hold the address, which holds
 * the token.
 */
export function explainTelegramError(error: unknown): MiniclawError {
  const refusal = refusalOf(error);
  return refusal ? explainRefusal(refusal) : unreachable(error);
}

function unreachable(error: unknown): MiniclawError {
  const inner = (error as { error?: unknown } | null)?.error;
  const message = inner instanceof SyntaxError
    ? texts.notTelegram
    : texts.noConnection;
  return new MiniclawError(phrase(message), {
    code: "network",
    hint: phrase(texts.checkConnection),
  });
}

interface Refusal {
  error_code: number;
  description: string;
  parameters?: { retry_after?: number };
}

/** By shape, not by class: the library is only loaded when it is needed. */
function refusalOf(error: unknown): Refusal | undefined {
  const shape = error as Partial<Refusal> | null;
  return typeof shape?.error_code === "number" &&
      typeof shape.description === "string"
    ? shape as Refusal
    : undefined;
}

function explainRefusal(refusal: Refusal): MiniclawError {
  const { error_code: status, description, parameters } = refusal;
  if (status === 401 || status === 404) return wrongToken();
  if (status === 403) return notStarted();
  if (status === 400 && /chat not found/i.test(description)) return noChat();
  if (status === 409) return conflict();
  if (status === 429) return tooFast(parameters?.retry_after);
  return new MiniclawError(phrase(texts.telegramRefuses, { description }), {
    code: "telegram",
  });
}

function notStarted(): MiniclawError {
  return new MiniclawError(
    phrase(texts.notStarted),
    { code: "not_started", hint: phrase(texts.pressStart) },
  );
}

function noChat(): MiniclawError {
  return new MiniclawError(phrase(texts.noChat), {
    code: "chat",
    hint: phrase(texts.checkNumber),
  });
}

function conflict(): MiniclawError {
  return new MiniclawError(
    phrase(texts.conflict),
    { code: "conflict", hint: phrase(texts.stopOther) },
  );
}

function tooFast(seconds = 1): MiniclawError {
  return new MiniclawError(
    phrase(texts.tooFast, { count: seconds }),
    { code: "rate_limit", hint: phrase(texts.waitMoment) },
  );
}
