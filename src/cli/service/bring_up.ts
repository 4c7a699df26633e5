import { MiniclawError } from "../../base/miniclaw_error.ts";
import { type Phrase, phrase } from "../../base/phrase.ts";
import { isGatewayRunning } from "../../gateway/gateway_lock.ts";
import { texts } from "../../i18n/en/service.ts";
import type { CommandContext } from "../command_context.ts";
import type { Placed } from "./place_unit.ts";
import { UNIT } from "./unit_path.ts";
import { systemctl } from "./user_manager.ts";

/** Whether the service runs now, else why not and what to do for it. */
export type Up =
  | { isRunning: true }
  | { isRunning: false; why: Phrase; todo: string[] };

/**
 * Has systemd read the unit and run it, now and from every start on; waits until
 * the gateway says that it is ready.
 *
 * @throws {MiniclawError} where it doesn't get ready
 */
export async function bringUp(
  placed: Placed,
  { home }: CommandContext,
): Promise<Up> {
  const reload = await systemctl("daemon-reload");
  if (!reload.success) return unreached(reload.complaint);
  const active = await systemctl("is-active", "--quiet", UNIT);
  if (!active.success && await isGatewayRunning(home.state)) {
    await must("enable", UNIT);
    return taken();
  }
  // What runs goes on with the unit that it was started from until then.
  if (placed === "replaced") await must("try-restart", UNIT);
  await must("enable", "--now", UNIT);
  return { isRunning: true };
}

function unreached(complaint: string): Up {
  return {
    isRunning: false,
    why: complaint === ""
      ? phrase(texts.unreached)
      : phrase(texts.unreachedWhy, { complaint }),
    todo: [
      "systemctl --user daemon-reload",
      `systemctl --user enable --now ${UNIT}`,
    ],
  };
}

/** A home has one gateway: the service would only fail beside it. */
function taken(): Up {
  return {
    isRunning: false,
    why: phrase(texts.taken),
    todo: [`systemctl --user start ${UNIT}`],
  };
}

async function must(...words: string[]): Promise<void> {
  const { success, complaint } = await systemctl(...words);
  if (success) return;
  const said = { verb: words[0], complaint: JSON.stringify(complaint) };
  throw new MiniclawError(phrase(texts.startFails, said), {
    code: "systemd",
    hint: phrase(texts.seeLog),
  });
}
