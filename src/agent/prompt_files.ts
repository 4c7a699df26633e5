import type { Home } from "../config/home.ts";
import type { MemoryStore } from "../memory/memory_store.ts";
import { workspaceFiles } from "../workspace/workspace_files.ts";
import type { NamedText } from "./system_prompt.ts";

/** Read by the heartbeat alone; in a chat it would only cost tokens. */
const NOT_IN_CHATS = "HEARTBEAT.md";

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

async function readOrEmpty(path: string): Promise<string> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "";
    throw error;
  }
}
