import { readIfThere } from "../../base/read_if_there.ts";
import { askFirst } from "../ask_first.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { WHOSE } from "./place_unit.ts";
import { originOf } from "./seal.ts";
import { requireSystemd } from "./require_systemd.ts";
import { UNIT, unitFolder } from "./unit_path.ts";
import { systemctl } from "./user_manager.ts";

/** Ends the service and removes its unit. */
export async function uninstall(
  { switches }: CommandInput,
  context: CommandContext,
): Promise<void> {
  requireSystemd(Deno.build.os, ["miniclaw", "gateway"]);
  const folder = unitFolder(context.world.env);
  const path = `${folder}/${UNIT}`;
  const unit = await readIfThere(path);
  if (unit === undefined) {
    const text = `There is no service to remove: ${path} doesn't exist`;
    return context.print({ text, json: { path, removed: false } });
  }
  const origin = await originOf(unit);
  if (origin !== "sealed") {
    await askFirst(`${WHOSE[origin]} (${path}). Remove it all the same?`, {
      ...{ yes: switches.has("force"), agreeBy: "--force", context },
    });
  }
  const note = await takeDown(folder);
  const lines = [
    `The unit was removed: ${path}`,
    `Your files stay in ${context.home.root}`,
    ...note,
  ];
  context.print({
    text: lines.join("\n"),
    json: { path, removed: true, note },
  });
}

/** Returns what is left to the person. */
async function takeDown(folder: string): Promise<string[]> {
  const { success, complaint } = await systemctl("disable", "--now", UNIT);
  // As "disable" would have; without it a link that leads nowhere would stay.
  if (!success) await removeIfThere(`${folder}/default.target.wants/${UNIT}`);
  await removeIfThere(`${folder}/${UNIT}`);
  await systemctl("daemon-reload");
  return success ? [] : [
    `Your systemd can't be reached from here (${complaint}). If the service ` +
    `still runs, end it with: systemctl --user stop ${UNIT}`,
  ];
}

async function removeIfThere(path: string): Promise<void> {
  await Deno.remove(path).catch((error) => {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  });
}
