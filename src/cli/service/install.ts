import type { Say } from "../../base/say.ts";
import { SECRET_VARIABLES } from "../../config/environment_secrets.ts";
import type { Environment } from "../../config/home.ts";
import { texts } from "../../i18n/en/service.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { bringUp, type Up } from "./bring_up.ts";
import { openService } from "./open_service.ts";
import { placeUnit } from "./place_unit.ts";
import { isLingering } from "./user_manager.ts";

/** Writes the unit and has systemd run it. */
export async function install(
  { switches }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const service = await openService(context);
  const force = switches.has("force");
  const placed = await placeUnit(service, { force, context });
  const up = await bringUp(placed, context);
  const { say, world: { env } } = context;
  const user = env("USER") || env("LOGNAME");
  const lingers = user ? await isLingering(user) : undefined;
  const unseen = unseenVariables(env);
  const lines = [
    say(PLACED[placed], { path: service.path }),
    ...describe(up, say),
    ...(lingers ? [] : [say(texts.linger, { user: user ?? "$USER" })]),
    ...unseen.map((name) => say(texts.unseen, { name })),
    say(texts.log),
  ];
  context.print({
    text: lines.join("\n"),
    json: { path: service.path, unit: placed, ...up, lingers, unseen },
  });
}

const PLACED = {
  written: texts.written,
  replaced: texts.replaced,
  unchanged: texts.unchanged,
};

function describe(up: Up, say: Say): string[] {
  if (up.isRunning) return [say(texts.runs)];
  const { why, todo } = up;
  return [say(texts.runsNot, { why }), ...todo.map((line) => `  ${line}`)];
}

/** What holds in this shell alone: a unit others can read is no place for keys. */
function unseenVariables(env: Environment): string[] {
  return [...SECRET_VARIABLES, "MINICLAW_MODEL"].filter((name) => env(name));
}
