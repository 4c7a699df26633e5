import { MiniclawError } from "../../base/miniclaw_error.ts";

/** The error for a token that Telegram doesn't know. Its code is `auth`. */
export function wrongToken(): MiniclawError {
  return new MiniclawError(
    "Cannot use the bot token: Telegram doesn't know it",
    {
      code: "auth",
      hint:
        "Copy the whole line that @BotFather sent, such as 123456789:AAE…; /token there shows it again",
    },
  );
}

/** The error where no token is set. Its code is `auth`. */
export function missingToken(): MiniclawError {
  return new MiniclawError(
    "Cannot use the bot token: expected the one that @BotFather sent, got nothing",
    {
      code: "auth",
      hint: "Set it with: miniclaw config set channels.telegram.token -",
    },
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
  const got = inner instanceof SyntaxError
    ? "expected its answer, got something else, perhaps a log-in page"
    : "no connection to its server";
  return new MiniclawError(`Cannot reach Telegram: ${got}`, {
    code: "network",
    hint: "Check the internet connection of this machine, then try again",
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
  return new MiniclawError(`Cannot do that in Telegram: ${description}`, {
    code: "telegram",
  });
}

function notStarted(): MiniclawError {
  return new MiniclawError(
    "Cannot write to this person: they haven't pressed Start, or have blocked the bot",
    {
      code: "not_started",
      hint: "Open the bot in Telegram, press Start, then try again",
    },
  );
}

function noChat(): MiniclawError {
  return new MiniclawError("Cannot write to this person: no chat was found", {
    code: "chat",
    hint:
      "Check the number, open the bot in Telegram, press Start, then try again",
  });
}

function conflict(): MiniclawError {
  return new MiniclawError(
    "Cannot look for messages: another program is reading this bot's messages",
    {
      code: "conflict",
      hint: "Stop the other program that uses this bot, then try again",
    },
  );
}

function tooFast(seconds = 1): MiniclawError {
  return new MiniclawError(
    `Cannot write yet: Telegram asks to wait ${seconds} seconds`,
    { code: "rate_limit", hint: "Wait a moment, then try again" },
  );
}
