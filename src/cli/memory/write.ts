import { texts } from "../../i18n/en/memory.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { readContent } from "../read_content.ts";
import { undoOf } from "./forget.ts";
import { openMemory } from "./open_memory.ts";

/** Replaces MEMORY.md. */
export async function writeNote(
  { values }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const text = await readContent(values.content, context);
  const memory = await openMemory(context);
  const kept = await memory.writeLong(text);
  const path = memory.pathOf("long");
  const { say, language } = context;
  const undo = kept && undoOf({ source: "MEMORY.md", path, kept });
  context.print({
    text: undo
      ? `${say(texts.replaced)}\n${undo.in(language)}`
      : say(texts.written),
    json: { target: "long", kept: kept ?? null },
  });
}
