import { pathExists } from "../../../base/path_exists.ts";
import { phrase } from "../../../base/phrase.ts";
import {
  isGatewayRunning,
  lockGateway,
} from "../../../gateway/gateway_lock.ts";
import { wordError } from "../../../i18n/describe_error.ts";
import { texts } from "../../../i18n/en/doctor.ts";
import type { GatewayAddress } from "../../status/gateway_address.ts";
import { askRunning } from "../ask_running.ts";
import type { Check, CheckContext, Finding } from "../check.ts";

/** What a gateway notes about itself, and takes away when it ends. */
const NOTES = ["gateway.json", "terminal.json"];

/** The lock: whether a gateway runs and answers, or one was killed. */
export const lock: Check = {
  name: "lock",
  async run(context): Promise<Finding> {
    const { home: { state }, fix } = context;
    if (await isGatewayRunning(state)) return await ask(context);
    const notes = await staleNotes(state);
    const names = notes.join(", ");
    if (notes.length === 0) {
      return { kind: "ok", message: phrase(texts.gatewayNone) };
    }
    if (!fix) {
      return {
        kind: "warn",
        message: phrase(texts.notesStale, { names }),
        hint: phrase(texts.removeNotes),
      };
    }
    await remove(notes, state);
    return { kind: "ok", message: phrase(texts.notesRemoved, { names }) };
  },
};

async function ask(context: CheckContext): Promise<Finding> {
  try {
    const { address, health } = await askRunning(context);
    return health.status === "degraded" ? degraded(address) : running(address);
  } catch (error) {
    const { message: reason, hint } = wordError(error);
    const message = phrase(texts.gatewaySilent, { reason });
    return { kind: "warn", message, ...(hint !== undefined && { hint }) };
  }
}

function running({ url, pid }: GatewayAddress): Finding {
  const message = pid === undefined
    ? phrase(texts.gatewayRuns, { url })
    : phrase(texts.gatewayRunsAs, { url, pid });
  return { kind: "ok", message };
}

function degraded({ url }: GatewayAddress): Finding {
  return {
    kind: "warn",
    message: phrase(texts.gatewayDegraded, { url }),
    hint: phrase(texts.seeStatus),
  };
}

async function staleNotes(folder: string): Promise<string[]> {
  const there: string[] = [];
  for (const name of NOTES) {
    if (await pathExists(`${folder}/${name}`)) there.push(name);
  }
  return there;
}

/** While no gateway can start, whose notes they would be. */
async function remove(names: string[], folder: string): Promise<void> {
  using _lock = await lockGateway(folder);
  for (const name of names) await Deno.remove(`${folder}/${name}`);
}
