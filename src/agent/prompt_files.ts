import type { Home } from "../config/home.ts";
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
    const text = await readPlainFile(`${home.workspace}/${name}`) ?? template;
    return { name, text: text.replace(LIST_OF_TOOLS, "") };
  }));
}

/**
 * The text of a workspace file, undefined where there is none. Only a plain file
 * is read: a program the agent ran could have put a link there, to have any file
 * read out to the model, or a pipe, to keep it waiting.
 */
async function readPlainFile(path: string): Promise<string | undefined> {
  try {
    const { isFile, ino } = await Deno.lstat(path);
    if (!isFile) return NOT_PLAIN;
    using file = await Deno.open(path);
    if ((await file.stat()).ino !== ino) return NOT_PLAIN;
    return await new Response(file.readable).text();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}
