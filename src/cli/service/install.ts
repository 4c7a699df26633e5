import { SECRET_VARIABLES } from "../../config/environment_secrets.ts";
import type { Environment } from "../../config/home.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { bringUp, type Up } from "./bring_up.ts";
import { openService } from "./open_service.ts";
import { type Placed, placeUnit } from "./place_unit.ts";
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
  const { env } = context.world;
  const user = env("USER") || env("LOGNAME");
  const lingers = user ? await isLingering(user) : undefined;
  const unseen = unseenVariables(env);
  const lines = [
    `${WRITTEN[placed]}: ${service.path}`,
    ...describe(up),
    ...(lingers ? [] : [linger(user)]),
    ...unseen.map(hintFor),
    "Its log: journalctl --user -u miniclaw -f",
  ];
  context.print({
    text: lines.join("\n"),
    json: { path: service.path, unit: placed, ...up, lingers, unseen },
  });
}

const WRITTEN: Readonly<Record<Placed, string>> = {
  written: "The unit was written",
  replaced: "The unit was brought up to date",
  unchanged: "The unit is up to date",
};

function describe(up: Up): string[] {
  if (up.isRunning) return ["The service runs, and starts again by itself"];
  return [
    `It doesn't run yet. ${up.why}. Then:`,
    ...up.todo.map((line) => `  ${line}`),
  ];
}

function linger(user = "$USER"): string {
  return "It ends when you log out, and starts when you log in. To have it run " +
    `from the start of the machine on: loginctl enable-linger ${user}`;
}

/** What holds in this shell alone: a unit others can read is no place for keys. */
function unseenVariables(env: Environment): string[] {
  return [...SECRET_VARIABLES, "MINICLAW_MODEL"].filter((name) => env(name));
}

function hintFor(name: string): string {
  return `The service doesn't see ${name} of this shell: ` +
    "put it into the configuration (miniclaw help service)";
}
