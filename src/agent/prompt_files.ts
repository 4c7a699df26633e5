import type { Home } from "../config/home.ts";
import { workspaceFiles } from "../workspace/workspace_files.ts";
import type { NamedText } from "./system_prompt.ts";

/** Read by the heartbeat alone; in a chat it would only cost tokens. */
const NOT_IN_CHATS = "HEARTBEAT.md";

/** What stands between these is for people: the model has the tools' schemas. */
const LIST_OF_TOOLS = /<!-- tools:.*?<!-- end of tools -->\s*/s;

/**
 * The workspace files as they stand now, in the order of the prompt; one that is
 * missing as it would be made.
 */
export async function readWorkspace(home: Home): Promise<NamedText[]> {
  const files = workspaceFiles.filter(({ name }) => name !== NOT_IN_CHATS);
  return await Promise.all(files.map(async ({ name, template }) => {
    const text = await readIfThere(`${home.workspace}/${name}`) ?? template;
    return { name, text: text.replace(LIST_OF_TOOLS, "") };
  }));
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}
