import { type Gap, phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/providers.ts";
import { excerpt } from "./excerpt.ts";
import type { Service } from "./service.ts";
import { TransientError } from "./transient_error.ts";

/** Nobody answered, or the connection broke: says where and why. */
export function networkError(error: unknown, service: Service): TransientError {
  const { name, baseUrl, networkHint, redact } = service;
  const host = URL.parse(baseUrl)?.host ?? baseUrl;
  const words = reason(error);
  const why: Gap = words === ""
    ? phrase(texts.noReason)
    : excerpt(redact(words));
  return new TransientError(
    "network",
    phrase(texts.unreachable, { name, host, why }),
    { hint: networkHint },
  );
}

/** The innermost cause without the URL that fetch puts before it. */
function reason(error: unknown): string {
  let inner = error;
  while (inner instanceof Error && inner.cause !== undefined) {
    inner = inner.cause;
  }
  const text = inner instanceof Error ? inner.message : String(inner);
  return text.replace(/^.*for url \([^)]*\): /, "")
    .replace(/^client error \(\w+\): /, "");
}
