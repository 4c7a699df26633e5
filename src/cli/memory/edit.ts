import { MiniclawError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/memory.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { splitWords } from "../split_words.ts";
import type { World } from "../world.ts";
import { openMemory } from "./open_memory.ts";

const CHANGED = { long: texts.changedLong, today: texts.changedToday } as const;
const SAME = { long: texts.sameLong, today: texts.sameToday } as const;

/** Opens a note in the person's editor and waits until it is closed. */
export async function editNote(
  { args: [target = "long"] }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const { world, home } = context;
  const command = editorOf(world);
  const which = target === "today" ? "today" : "long";
  const memory = await openMemory(context);
  const before = await memory.read(which);
  await Deno.mkdir(home.memory, { recursive: true, mode: 0o700 });
  const path = memory.pathOf(which);
  await runEditor([...command, path], world);
  const changed = await memory.read(which) !== before;
  context.print({
    text: context.say((changed ? CHANGED : SAME)[which]),
    json: { target: which, path, changed },
  });
}

function editorOf({ env }: World): string[] {
  const command = splitWords(env("VISUAL") || env("EDITOR") || "");
  if (command.length > 0) return command;
  throw new MiniclawError(phrase(texts.noEditor), {
    code: "editor",
    hint: phrase(texts.nameEditor),
  });
}

async function runEditor(
  command: readonly string[],
  world: World,
): Promise<void> {
  const ended = await world.run(command);
  if (ended.kind === "ended" && ended.code === 0) return;
  const [editor] = command;
  const message = ended.kind === "ended"
    ? phrase(texts.editorFailed, { editor, exit: ended.code })
    : phrase(texts.editorMissing, { editor });
  throw new MiniclawError(message, {
    code: "editor",
    hint: phrase(texts.whichEditor),
    cause: ended.kind === "notStarted" ? ended.reason : undefined,
  });
}
