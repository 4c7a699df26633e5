import { readIfThere } from "../../base/read_if_there.ts";
import { type Phrase, phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/service.ts";
import { askFirst } from "../ask_first.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
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
    const text = context.say(texts.none, { path });
    return context.print({ text, json: { path, removed: false } });
  }
  const origin = await originOf(unit);
  if (origin !== "sealed") {
    await askFirst(context.say(QUESTIONS[origin], { path }), {
      ...{ yes: switches.has("force"), agreeBy: "--force", context },
    });
  }
  const note = await takeDown(folder);
  const lines = [
    context.say(texts.removed, { path }),
    context.say(texts.filesStay, { root: context.home.root }),
    ...note.map((line) => line.in(context.language)),
  ];
  context.print({
    text: lines.join("\n"),
    json: { path, removed: true, note },
  });
}

const QUESTIONS = { edited: texts.removeEdited, foreign: texts.removeForeign };

/** Returns what is left to the person. */
async function takeDown(folder: string): Promise<Phrase[]> {
  const { success, complaint } = await systemctl("disable", "--now", UNIT);
  // As "disable" would have; without it a link that leads nowhere would stay.
  if (!success) await removeIfThere(`${folder}/default.target.wants/${UNIT}`);
  await removeIfThere(`${folder}/${UNIT}`);
  await systemctl("daemon-reload");
  return success ? [] : [phrase(texts.endIt, { complaint, unit: UNIT })];
}

async function removeIfThere(path: string): Promise<void> {
  await Deno.remove(path).catch((error) => {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  });
}
