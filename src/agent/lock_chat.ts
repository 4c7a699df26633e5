import { lockFile } from "../base/lock_file.ts";
import { sessionId } from "../sessions/session_id.ts";
import type { ChatAddress } from "../tools/tool.ts";
import type { AgentOptions } from "./agent_options.ts";

/** Holds a chat until disposed: no one else changes its session, in any process. */
export async function lockChat(
  { channel, chatId }: ChatAddress,
  { home, log }: Pick<AgentOptions, "home" | "log">,
  signal?: AbortSignal,
): Promise<Disposable> {
  const folder = `${home.state}/locks`;
  await Deno.mkdir(folder, { recursive: true, mode: 0o700 });
  const id = sessionId(channel, chatId);
  return await lockFile(`${folder}/${id}.lock`, {
    signal,
    onWait: () => log.debug(`Waiting for another answer in "${id}"`),
  });
}
