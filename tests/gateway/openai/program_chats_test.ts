import { deepEqual } from "node:assert/strict";
import type { ChatAddress } from "../../../src/base/chat_address.ts";
import { ProgramChats } from "../../../src/gateway/openai/program_chats.ts";
import { testLog } from "../http/test_http.ts";

/** Chats over files that are only names, and a hub that holds some. */
function setUp(
  { kept, held }: { kept: string[]; held: string[] },
): { chats: ProgramChats; files: Set<string>; held: Set<string> } {
  const files = new Set(kept.map((one) => `web_${one}`));
  const holding = new Set(held);
  const chats = new ProgramChats({
    sessions: {
      ids: () => Promise.resolve([...files]),
      deleteIfThere: (id) => Promise.resolve(files.delete(id)),
    },
    web: {
      name: "web",
      kept: { forget: () => Promise.resolve() },
    },
    hub: {
      holds: ({ chatId }: ChatAddress) => holding.has(chatId),
      stopChat: () => false,
    },
    state: "/nowhere",
    log: testLog([]),
  });
  return { chats, files, held: holding };
}

const never = new AbortController().signal;

function name(): string {
  return `program-${crypto.randomUUID()}`;
}

Deno.test("a sweep removes what nobody can reach, and nothing that is under way", async () => {
  const [lost, resumed] = [name(), name()];
  const kept = [lost, resumed, "program-of-mine", "default"];
  const { chats, files } = setUp({ kept, held: [resumed] });
  const begun = chats.begin();
  files.add(`web_${begun}`); // seeded, and not taken yet
  files.add("telegram_11");
  chats.sweep(never);
  await chats[Symbol.asyncDispose]();
  const left = [begun, resumed, "program-of-mine", "default"];
  deepEqual(
    files,
    new Set([...left.map((one) => `web_${one}`), "telegram_11"]),
  );
});

Deno.test("a conversation is forgotten once nothing of it is under way", async () => {
  const one = name();
  const { chats, files, held } = setUp({ kept: [one, "x"], held: [one] });
  chats.settled({ channel: "web", chatId: one });
  chats.settled({ channel: "web", chatId: "x" });
  await chats[Symbol.asyncDispose]();
  deepEqual([...files], [`web_${one}`, "web_x"]);
  held.clear();
  chats.settled({ channel: "telegram", chatId: one });
  await chats[Symbol.asyncDispose]();
  deepEqual([...files], [`web_${one}`, "web_x"]);
  chats.settled({ channel: "web", chatId: one });
  await chats[Symbol.asyncDispose]();
  deepEqual([...files], ["web_x"]);
});
