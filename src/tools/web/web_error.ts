import { MiniclawError } from "../../base/miniclaw_error.ts";
import { type Phrase, phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/web.ts";

/** An error about an address, in the words of `Cannot open ADDRESS: …`. */
export function webError(
  url: URL | string,
  reason: string | Phrase,
  { hint, cause }: { hint?: Phrase; cause?: unknown } = {},
): MiniclawError {
  const message = cannotOpen(url, reason);
  return new MiniclawError(message, { code: "web", hint, cause });
}

/** What such an error says. */
export function cannotOpen(
  url: URL | string,
  reason: string | Phrase,
): Phrase {
  const shown = typeof url === "string" ? JSON.stringify(url) : url.href;
  return phrase(texts.cannotOpen, { address: shortened(shown), reason });
}

/** What the network says about a connection, in words. */
export function networkError(url: URL, error: unknown): MiniclawError {
  if (error instanceof MiniclawError) return error;
  const { code, message } = error as { code?: string; message?: string };
  return webError(url, reasonOf(code ?? "", message ?? ""), { cause: error });
}

function reasonOf(code: string, message: string): Phrase {
  switch (code) {
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "EAI_NODATA":
    case "EAI_NONAME":
      return phrase(texts.noHost);
    case "ECONNREFUSED":
      return phrase(texts.refuses);
    case "EHOSTUNREACH":
    case "ENETUNREACH":
    case "ETIMEDOUT":
      return phrase(texts.unreachable);
    case "ECONNRESET":
    case "EPIPE":
      return phrase(texts.cut);
  }
  if (code.startsWith("HPE_")) return phrase(texts.noHttp);
  if (/certificate|CERT/.test(message + code)) {
    return phrase(texts.badCertificate);
  }
  if (/SSL|TLS/i.test(message + code)) return phrase(texts.hostWithoutTls);
  return message === ""
    ? phrase(texts.brokeOff)
    : phrase(texts.brokeOffWith, { words: shortened(message) });
}

function shortened(text: string): string {
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}
