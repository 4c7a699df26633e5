import { MiniclawError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { readIfThere } from "../../base/read_if_there.ts";
import { isGatewayRunning } from "../../gateway/gateway_lock.ts";
import { texts } from "../../i18n/en/upgrade.ts";
import type { ExecutablePlace } from "../../upgrade/executable_place.ts";
import type { CommandContext } from "../command_context.ts";
import { programWord } from "../service/systemd_words.ts";
import { UNIT, unitFolder } from "../service/unit_path.ts";
import { systemctl } from "../service/user_manager.ts";

/** What became of a gateway that ran while its executable was replaced. */
export interface Renewed {
  /** Whether the service was restarted. */
  isRestarted: boolean;
  /** What there is to tell. */
  lines: string[];
}

/** How a gateway is renewed. */
export interface RenewOptions {
  /** The command's context. */
  context: CommandContext;
  /** The version that is in place now. */
  version: string;
  /** Whether the service may be restarted. */
  restart: boolean;
}

/**
 * Has the service run the executable that is in place now. A gateway ends in order
 * and loses nothing, and only so is it seen whether the new one works; one that a
 * person started elsewhere is theirs to restart.
 */
export async function renewGateway(
  place: ExecutablePlace,
  { context, version, restart }: RenewOptions,
): Promise<Renewed> {
  const { say, home } = context;
  if (!(await runsAsService(place, context))) {
    const runs = await isGatewayRunning(home.state);
    return { isRestarted: false, lines: runs ? [say(texts.stillOld)] : [] };
  }
  if (!restart) {
    return { isRestarted: false, lines: [say(texts.stillOldService)] };
  }
  const { success, complaint } = await systemctl("try-restart", UNIT);
  if (!success) throw notReady(version, complaint);
  const lines = [say(texts.restarted), say(texts.unitHint)];
  return { isRestarted: true, lines };
}

/** Whether systemd runs this very executable. */
async function runsAsService(
  { path }: ExecutablePlace,
  { world: { env } }: CommandContext,
): Promise<boolean> {
  if (Deno.build.os !== "linux" || !env("HOME")) return false;
  const unit = await readIfThere(`${unitFolder(env)}/${UNIT}`) ?? "";
  if (!unit.includes(`\nExecStart=${programWord(path)} `)) return false;
  return (await systemctl("is-active", "--quiet", UNIT)).success;
}

function notReady(version: string, complaint: string): MiniclawError {
  const reason = JSON.stringify(complaint);
  return new MiniclawError(phrase(texts.notReady, { version, reason }), {
    code: "systemd",
    hint: phrase(texts.notReadyHint),
  });
}
