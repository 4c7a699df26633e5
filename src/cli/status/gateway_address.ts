import { isObject } from "../../base/json.ts";
import { MiniclawError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/status.ts";
import type { CommandContext } from "../command_context.ts";

/** Where a gateway is asked. */
export interface GatewayAddress {
  /** Such as `http://127.0.0.1:18790`. */
  url: string;
  /** The process that says it listens there; absent where nobody said so. */
  pid?: number;
}

/**
 * Where the gateway of this home listens: what it noted itself when it started,
 * else what the configuration says.
 */
export async function gatewayAddress(
  context: Pick<CommandContext, "home" | "loadConfig">,
): Promise<GatewayAddress> {
  const { config } = await context.loadConfig();
  const noted = await readNoted(`${context.home.state}/gateway.json`);
  if (noted) return noted;
  const { host, port } = config.gateway;
  const url = reachableUrl(host, port);
  if (url) return { url };
  throw new MiniclawError(phrase(texts.badHost, { host }), {
    code: "config",
    hint: phrase(texts.setHost),
  });
}

/** The note is a convenience: one that can't be used is as good as none. */
async function readNoted(path: string): Promise<GatewayAddress | undefined> {
  try {
    const noted: unknown = JSON.parse(await Deno.readTextFile(path));
    if (!isObject(noted)) return undefined;
    const { host, port, pid } = noted;
    const url = reachableUrl(String(host), Number(port));
    if (!url) return undefined;
    return Number.isInteger(pid) ? { url, pid: Number(pid) } : { url };
  } catch {
    return undefined;
  }
}

/** Who listens on every address of the machine is asked at its loopback. */
function reachableUrl(host: string, port: number): string | undefined {
  const bare = host.replace(/^\[(.*)\]$/, "$1");
  const name = bare.includes(":") ? `[${bare}]` : bare;
  const url = URL.parse(`http://${name}:${port}`);
  if (!url || /[\s/?#@\\]/.test(name) || !Number.isInteger(port)) {
    return undefined;
  }
  if (url.hostname === "0.0.0.0") url.hostname = "127.0.0.1";
  if (url.hostname === "[::]") url.hostname = "[::1]";
  return `http://${url.hostname}:${port}`;
}
