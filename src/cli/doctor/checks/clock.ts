import { addressScope } from "../../../base/ip_address.ts";
import type { Config } from "../../../config/config.ts";
import { systemTimeZone } from "../../../base/zoned_time.ts";
import type { Check, CheckContext, Finding } from "../check.ts";

/** Minutes by which a clock may be wrong: reminders are to the minute. */
const MOST_MINUTES = 2;

/** The clock, by the time at the service that has the model. */
export const clock: Check = {
  name: "clock",
  async run(context): Promise<Finding> {
    const now = context.world.now();
    const zone = context.loaded.config.agent.timezone ?? systemTimeZone();
    const other = await timeElsewhere(context);
    if (other === undefined) {
      const time = `${now.toISOString().slice(0, 16)} UTC, zone ${zone}`;
      return { kind: "ok", message: `${time}; compared with no other clock` };
    }
    const minutes = Math.round((now.getTime() - other) / 60_000);
    if (Math.abs(minutes) <= MOST_MINUTES) {
      return { kind: "ok", message: `it is right, zone ${zone}` };
    }
    return {
      kind: "fail",
      message: `it is ${Math.abs(minutes)} minutes ${
        minutes > 0 ? "fast" : "slow"
      }: reminders and certificates depend on it`,
      hint:
        "Set it by the network: timedatectl set-ntp true, or your system's settings",
    };
  },
};

/** Milliseconds since 1970 at the service; undefined where none tells. */
async function timeElsewhere(
  { world, loaded: { config, isSetUp }, signal }: CheckContext,
): Promise<number | undefined> {
  const address = addressOf(config);
  if (address === undefined || !isSetUp) return undefined;
  try {
    const { headers, body } = await world.fetch(new URL("/", address), {
      ...{ method: "HEAD", redirect: "manual", signal },
    });
    await body?.cancel();
    return Date.parse(headers.get("date") ?? "") || undefined;
  } catch {
    return undefined; // whether the service answers is another check's matter
  }
}

/** Where another clock is; on this machine there is only the same. */
function addressOf({ agent, providers }: Config): string | undefined {
  const provider = providers[agent.provider];
  if (provider.type === "offline") return undefined;
  const { hostname } = new URL(provider.base_url);
  const isHere = hostname === "localhost" ||
    addressScope(hostname) === "loopback";
  return isHere ? undefined : provider.base_url;
}
