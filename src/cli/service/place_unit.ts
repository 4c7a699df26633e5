import { atomicWrite } from "../../base/atomic_write.ts";
import { readIfThere } from "../../base/read_if_there.ts";
import { texts } from "../../i18n/en/service.ts";
import { askFirst } from "../ask_first.ts";
import type { CommandContext } from "../command_context.ts";
import type { OpenService } from "./open_service.ts";
import { originOf } from "./seal.ts";

/** How a unit is placed. */
export interface PlaceOptions {
  /** Whether one that was changed may go. */
  force: boolean;
  /** The command's context. */
  context: CommandContext;
}

/** What became of the file. */
export type Placed = "written" | "replaced" | "unchanged";

/**
 * Writes the unit where it isn't there as it should be. One that miniclaw wrote
 * is brought up to date; for any other the person is asked, and it is kept beside
 * the new one.
 */
export async function placeUnit(
  { folder, path, unit }: OpenService,
  { force, context }: PlaceOptions,
): Promise<Placed> {
  const there = await readIfThere(path);
  if (there === unit) return "unchanged";
  const origin = there === undefined ? "sealed" : await originOf(there);
  if (origin !== "sealed") {
    await askFirst(context.say(QUESTIONS[origin], { path }), {
      ...{ yes: force, agreeBy: "--force", context },
    });
    await atomicWrite(`${path}.old`, there ?? "", { mode: 0o644 });
  }
  await Deno.mkdir(folder, { recursive: true });
  await atomicWrite(path, unit, { mode: 0o644 });
  return there === undefined ? "written" : "replaced";
}

const QUESTIONS = { edited: texts.writeEdited, foreign: texts.writeForeign };
