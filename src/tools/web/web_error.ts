import { MiniclawError } from "../../base/miniclaw_error.ts";

/** An error about an address, in the words of `Cannot open ADDRESS: …`. */
export function webError(
  url: URL | string,
  reason: string,
  { hint, cause }: { hint?: string; cause?: unknown } = {},
): MiniclawError {
  const shown = typeof url === "string" ? JSON.stringify(url) : url.href;
  return new MiniclawError(`Cannot open ${shortened(shown)}: ${reason}`, {
    code: "web",
    hint,
    cause,
  });
}

/** What the network says about a connection, in words. */
export function networkError(url: URL, error: unknown): MiniclawError {
  if (error instanceof MiniclawError) return error;
  const { code, message } = error as { code?: string; message?: string };
  return webError(url, reasonOf(code ?? "", message ?? ""), { cause: error });
}

function reasonOf(code: string, message: string): string {
  switch (code) {
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "EAI_NODATA":
    case "EAI_NONAME":
      return "there is no host of that name, or this machine is offline";
    case "ECONNREFUSED":
      return "the host refuses the connection";
    case "EHOSTUNREACH":
    case "ENETUNREACH":
    case "ETIMEDOUT":
      return "the host can't be reached";
    case "ECONNRESET":
    case "EPIPE":
      return "the host cut the connection";
  }
  if (code.startsWith("HPE_")) return "the host doesn't speak HTTP";
  if (/certificate|CERT/.test(message + code)) {
    return "the certificate of its TLS connection isn't valid for it";
  }
  return /SSL|TLS/i.test(message + code)
    ? "the host doesn't speak TLS"
    : `the connection broke off${message && ` (${shortened(message)})`}`;
}

function shortened(text: string): string {
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}
