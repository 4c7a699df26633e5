import type { Home } from "../config/home.ts";
import type { MemoryStore } from "../memory/memory_store.ts";
import { workspaceFiles } from "../workspace/workspace_files.ts";
import type { NamedText } from "./system_prompt.ts";

/** Read by the heartbeat alone; in a chat it would only cost tokens. */
const NOT_IN_CHATS = "HEARTBEAT.md";

/** Stands for what is no plain file, so that the person hears of it. */
const NOT_PLAIN = "(This file is not read: it is a link, a folder or a pipe)";

/** The workspace files as they stand now, in the order of the prompt. */
export async function readWorkspace(home: Home): Promise<NamedText[]> {
  const names = workspaceFiles.map(({ name }) => name)
    .filter((name) => name !== NOT_IN_CHATS);
  return await Promise.all(names.map(async (name) => ({
    name,
    text: await readOrEmpty(`${home.workspace}/${name}`),
  })));
}

/** What is remembered for good, and today's note. */
export async function readMemory(memory: MemoryStore): Promise<NamedText[]> {
  return [
    { name: "memory/MEMORY.md", text: await memory.read("long") },
    { name: "memory/today", text: await memory.read("today") },
  ];
}

/**
 * Only a plain file is read. A program the agent ran could have put a link there,
 * to have any file read out to the model, or a pipe, to keep it waiting.
 */
async function readOrEmpty(path: string): Promise<string> {
  try {
    const { isFile, ino } = await Deno.lstat(path);
    if (!isFile) return NOT_PLAIN;
    using file = await Deno.open(path);
    if ((await file.stat()).ino !== ino) return NOT_PLAIN;
    return await new Response(file.readable).text();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "";
    throw error;
  }
}
