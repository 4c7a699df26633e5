import { MiniclawError } from "../../base/miniclaw_error.ts";
import { type Phrase, phrase } from "../../base/phrase.ts";
import type { Environment } from "../../config/home.ts";
import { texts } from "../../i18n/en/status.ts";
import type { GatewayAddress } from "./gateway_address.ts";

/** Nothing listens there. */
export function notRunning(
  { url }: GatewayAddress,
  env: Environment,
): MiniclawError {
  return new MiniclawError(phrase(texts.notRunning, { url }), {
    code: "not_running",
    hint: proxyHint(env) ?? phrase(texts.startIt),
  });
}

/** Something listens and doesn't answer. */
export function hangs(
  { url, pid }: GatewayAddress,
  timeoutMs: number,
): MiniclawError {
  const seconds = timeoutMs / 1000;
  return new MiniclawError(phrase(texts.noAnswer, { url, seconds }), {
    code: "timeout",
    hint: pid === undefined
      ? phrase(texts.hangs)
      : phrase(texts.processHangs, { pid }),
  });
}

/** Something else listens there, which answered with a status if it has HTTP. */
export function foreign(
  { url }: GatewayAddress,
  { status, env }: { status?: number; env: Environment },
): MiniclawError {
  const message = status === undefined
    ? phrase(texts.noHttp, { url })
    : phrase(texts.otherHttp, { url, status });
  return new MiniclawError(message, {
    code: "foreign",
    hint: proxyHint(env) ?? phrase(texts.otherPort),
  });
}

/** Deno asks the proxy even for addresses of this machine. */
function proxyHint(env: Environment): Phrase | undefined {
  const name = ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"]
    .find((one) => env(one));
  return name === undefined ? undefined : phrase(texts.proxy, { name });
}
