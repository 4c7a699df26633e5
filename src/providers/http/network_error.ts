import { networkReason } from "../../base/network_reason.ts";
import { excerpt } from "./excerpt.ts";
import type { Service } from "./service.ts";
import { TransientError } from "./transient_error.ts";

/** Nobody answered, or the connection broke: says where and why. */
export function networkError(error: unknown, service: Service): TransientError {
  const { name, baseUrl, networkHint, redact } = service;
  const host = URL.parse(baseUrl)?.host ?? baseUrl;
  const why = excerpt(redact(networkReason(error) || "no reason"));
  return new TransientError(
    "network",
    `Cannot reach ${name}: expected an answer from ${host}, got ${why}`,
    { hint: networkHint },
  );
}
