import type { ChatAddress } from "../../../base/chat_address.ts";
import { chatKey } from "../../../base/chat_address.ts";
import { type Gap, phrase } from "../../../base/phrase.ts";
import { texts } from "../../../i18n/en/completion.ts";
import { lastAccessed } from "../../../sessions/last_accessed.ts";
import type { Proposal, ValueRequest } from "../proposal.ts";

/** Looking into more files takes longer than a person waits. */
const MOST_DATED = 200;

/** The conversations, as `sessions list` names them. */
export function sessions(request: ValueRequest): Promise<Proposal[]> {
  return list(request, (id) => id);
}

/** The conversations of this terminal, as `agent --session` takes them. */
export function ownChats(request: ValueRequest): Promise<Proposal[]> {
  return list(request, (id) => {
    const chat = chatOf(id);
    return chat?.channel === "cli" ? chat.chatId : undefined;
  });
}

/** The chats there were so far, such as `telegram:4711`. */
export function chats(request: ValueRequest): Promise<Proposal[]> {
  return list(request, (id) => {
    const chat = chatOf(id);
    return chat && chatKey(chat);
  });
}

/** The last used first. */
async function list(
  { home, partial }: ValueRequest,
  nameOf: (id: string) => string | undefined,
): Promise<Proposal[]> {
  const found: { id: string; value: string }[] = [];
  for await (const { name, isFile } of Deno.readDir(home.sessions)) {
    if (!isFile || !name.endsWith(".json")) continue;
    const id = name.slice(0, -".json".length);
    const value = nameOf(id);
    if (value?.startsWith(partial)) found.push({ id, value });
  }
  if (found.length > MOST_DATED) return found;
  const dated = await Promise.all(found.map(async ({ id, value }) => {
    const used = await lastAccessed(`${home.sessions}/${id}.json`);
    return { value, used: Number.isNaN(used) ? 0 : used };
  }));
  return dated.sort((a, b) => b.used - a.used)
    .map(({ value, used }) => ({ value, brief: briefOf(used) }));
}

function briefOf(used: number): Gap {
  if (used === 0) return "";
  const stamp = new Date(used).toISOString().slice(0, 16).replace("T", " ");
  return phrase(texts.lastUsed, { moment: stamp });
}

/** The chat whose file has that name; no channel's name has a low line. */
function chatOf(id: string): ChatAddress | undefined {
  const at = id.indexOf("_");
  if (at < 1) return undefined;
  try {
    const channel = id.slice(0, at);
    return { channel, chatId: decodeURIComponent(id.slice(at + 1)) };
  } catch {
    return undefined; // named by hand
  }
}
