import { isObject } from "../../base/json.ts";

/** What a service says about an error, gathered from the shapes in use. */
export interface ServiceWords {
  /** For the person, as it came: to be masked and shortened; may be empty. */
  text: string;
  /** A word for it, such as `insufficient_quota`. */
  code?: string;
  /** A number like an HTTP status, where the body holds one. */
  status?: number;
}

/**
 * Reads `{"error": {"message", "code"}}` (OpenAI, OpenRouter), `{"error": "…"}`
 * (Ollama), `{"detail": …}` (FastAPI) and what lies between them.
 */
export function serviceWords(body: unknown): ServiceWords {
  if (typeof body === "string") return { text: body };
  if (!isObject(body)) return { text: "" };
  if (isObject(body.error)) return serviceWords(body.error);
  const message = body.message ?? body.error ?? body.detail ?? body;
  const text = typeof message === "string" ? message : JSON.stringify(message);
  return { text: text + upstreamWords(body), ...codes(body) };
}

/** OpenRouter puts what the service behind it said into `metadata.raw`. */
function upstreamWords({ metadata }: Record<string, unknown>): string {
  if (!isObject(metadata) || !metadata.raw) return "";
  const { raw } = metadata;
  return `: ${typeof raw === "string" ? raw : JSON.stringify(raw)}`;
}

function codes(
  { code, type }: Record<string, unknown>,
): { code?: string; status?: number } {
  if (typeof code === "number") return { status: code };
  if (typeof code === "string" && /^[45]\d\d$/.test(code)) {
    return { status: Number(code) };
  }
  const word = code ?? type;
  return typeof word === "string" ? { code: word } : {};
}
