import type { MiniclawError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/upgrade.ts";
import { wordSize } from "../../i18n/word_size.ts";
import { chooseAsset } from "../../upgrade/choose_asset.ts";
import {
  type ExecutablePlace,
  placeOf,
} from "../../upgrade/executable_place.ts";
import { installRelease } from "../../upgrade/install_release.ts";
import { notUpgraded } from "../../upgrade/upgrade_error.ts";
import type { CommandContext } from "../command_context.ts";
import { backUpFirst } from "./back_up_first.ts";
import { findRelease, interruptible } from "./find_release.ts";
import type { Machine } from "./machine.ts";
import { renewGateway } from "./renew_gateway.ts";
import { requireExecutable, shellWord } from "./require_executable.ts";
import { wantedEngine } from "./wanted_engine.ts";

/** How a release is taken. */
export interface TakeOptions {
  /** The command's context. */
  context: CommandContext;
  /** Whether the home is backed up first. */
  backup: boolean;
  /** Whether it may be older than the version that runs. */
  downgrade: boolean;
  /** Whether the service is restarted. */
  restart: boolean;
}

/** Puts the newest release in the place of the executable that runs. */
export async function takeRelease(
  { started, target, version: current }: Machine,
  { context, backup, downgrade, restart }: TakeOptions,
): Promise<void> {
  const { say, world } = context;
  await requireExecutable(started);
  using network = interruptible(context);
  const { config } = await context.loadConfig();
  const found = await findRelease(current, { ...network, config });
  const { version } = found.release;
  if (found.is === "same") return tellNothingToDo(current, context);
  if (found.is === "older" && !downgrade) throw older(current, version);
  const engine = wantedEngine(world.env);
  const asset = chooseAsset(found.release, { target, engine });
  const place = await placeOf(started.executable);
  const size = wordSize(asset.size);
  world.stderr.write(`${say(texts.fetching, { version, size, current })}\n`);
  let kept: string | undefined;
  await installRelease(asset, {
    ...{ ...network, place, version },
    beforeSwap: async () => {
      if (backup) kept = await backUpFirst(config, context);
    },
  });
  const gateway = await renewGateway(place, { context, version, restart });
  context.print({
    text: [
      ...(kept === undefined ? [] : [say(texts.backedUp, { path: kept })]),
      say(texts.inPlace, { version, path: place.path }),
      say(texts.kept),
      say(texts.wontStartHint, { command: undoCommand(place) }),
      ...gateway.lines,
    ].join("\n"),
    json: {
      ...{ current, version, upgraded: true, path: place.path },
      ...{ previous: place.previous, backup: kept ?? null },
      restarted: gateway.isRestarted,
    },
  });
}

/** What puts the one before back where the new one can't. */
function undoCommand({ previous, path }: ExecutablePlace): string {
  const move = Deno.build.os === "windows" ? "move /y" : "mv -f";
  return `${move} ${shellWord(previous)} ${shellWord(path)}`;
}

function tellNothingToDo(version: string, context: CommandContext): void {
  context.print({
    text: context.say(texts.upToDate, { version }),
    json: { current: version, version, upgraded: false },
  });
}

function older(current: string, version: string): MiniclawError {
  return notUpgraded(
    phrase(texts.older, { current, version }),
    phrase(texts.downgradeHint),
  );
}
