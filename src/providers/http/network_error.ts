import { networkReason } from "../../base/network_reason.ts";
import { type Gap, phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/providers.ts";
import { excerpt } from "./excerpt.ts";
import type { Service } from "./service.ts";
import { TransientError } from "./transient_error.ts";

/** Nobody answered, or the connection broke: says where and why. */
export function networkError(error: unknown, service: Service): TransientError {
  const { name, baseUrl, networkHint, redact } = service;
  const host = URL.parse(baseUrl)?.host ?? baseUrl;
  const words = networkReason(error);
  const why: Gap = words === ""
    ? phrase(texts.noReason)
    : excerpt(redact(words));
  return new TransientError(
    "network",
    phrase(texts.unreachable, { name, host, why }),
    { hint: networkHint },
  );
}
