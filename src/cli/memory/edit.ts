import { MiniclawError } from "../../base/miniclaw_error.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { splitWords } from "../split_words.ts";
import type { World } from "../world.ts";
import { noteName, openMemory } from "./open_memory.ts";

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
    text: `${noteName(target)} is ${changed ? "changed" : "as it was"}`,
    json: { target: which, path, changed },
  });
}

function editorOf({ env }: World): string[] {
  const command = splitWords(env("VISUAL") || env("EDITOR") || "");
  if (command.length > 0) return command;
  throw new MiniclawError(
    "Cannot edit: expected an editor in $VISUAL or $EDITOR, got nothing",
    { code: "editor", hint: "Name one first, such as: export EDITOR=nano" },
  );
}

async function runEditor(
  command: readonly string[],
  world: World,
): Promise<void> {
  const ended = await world.run(command);
  if (ended.kind === "ended" && ended.code === 0) return;
  const got = ended.kind === "ended"
    ? `the exit code ${ended.code}`
    : "a program that can't be started";
  throw new MiniclawError(
    `Cannot edit: expected ${command[0]} to end well, got ${got}`,
    {
      code: "editor",
      hint: "The editor is what $VISUAL, or else $EDITOR, names",
      cause: ended.kind === "notStarted" ? ended.reason : undefined,
    },
  );
}
