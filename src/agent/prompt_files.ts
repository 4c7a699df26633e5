import type { Home } from "../config/home.ts";
import { readPlainFile } from "../workspace/plain_file.ts";
import { workspaceFiles } from "../workspace/workspace_files.ts";
import type { NamedText } from "./system_prompt.ts";

/** Read by the heartbeat alone; in a chat it would only cost tokens. */
const NOT_IN_CHATS = "HEARTBEAT.md";

/** Stands for what is no plain file, so that the person hears of it. */
const NOT_PLAIN = "(This file is not read: it is a link, a folder or a pipe)";

/** What stands between these is for people: the model has the tools' schemas. */
const LIST_OF_TOOLS = /<!-- tools:.*?<!-- end of tools -->\s*/s;

/**
 * The workspace files as they stand now, in the order of the prompt; one that is
 * missing as it would be made.
 */
export async function readWorkspace(home: Home): Promise<NamedText[]> {
  const files = workspaceFiles.filter(({ name }) => name !== NOT_IN_CHATS);
  return await Promise.all(files.map(async ({ name, template }) => {
    const text = await readText(`${home.workspace}/${name}`) ?? template;
    return { name, text: text.replace(LIST_OF_TOOLS, "") };
  }));
}

/** The text of a workspace file; undefined where there is none. */
async function readText(path: string): Promise<string | undefined> {
  const found = await readPlainFile(path);
  return found === "link" ? NOT_PLAIN : found?.text;
}
