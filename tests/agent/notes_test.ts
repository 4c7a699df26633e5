import { deepEqual, equal, match, ok } from "node:assert/strict";
import { leaveNote } from "../../src/agent/leave_note.ts";
import { lockChat } from "../../src/agent/lock_chat.ts";
import type { AgentOptions } from "../../src/agent/agent_options.ts";
import { openBackground } from "../../src/agent/open_background.ts";
import { says } from "../fakes/scripted_provider.ts";
import { type TestAgent, testAgent } from "./test_agent.ts";

const chat = { channel: "cli", chatId: "default" };
const REPORT = "[b1] Count\n7 files";

async function notesOf({ options }: TestAgent): Promise<string[] | undefined> {
  const { notes } = await options.sessions.open("cli", "default");
  return notes?.map(({ text }) => text);
}

Deno.test("what ended in the background is known to the next five messages", async () => {
  await using made = await testAgent({ answers: [says("ok")] });
  await made.ask("Hello");
  made.setNow("2026-11-20T09:33:00Z");
  await leaveNote(chat, REPORT, made.options);
  for (let minute = 34; minute < 39; minute++) {
    made.setNow(`2026-11-20T09:${minute}:00Z`);
    await made.ask("And now?");
    match(
      made.lastPrompt(),
      /<background>\n.*:\n2026-11-20T09:33:00\.000Z \[b1\] Count\n7 files\n<\/background>/,
    );
  }
  made.setNow("2026-11-20T09:40:00Z");
  await made.ask("And now?");
  ok(!made.lastPrompt().includes("<background>"));
  equal(await notesOf(made), undefined);
  // It was never a message: those are the person's and the agent's.
  const { messages } = await made.options.sessions.open("cli", "default");
  ok(!messages.some(({ content }) => content.includes("[b1]")));
});

Deno.test("a fresh conversation begins without word of what ended before", async () => {
  await using made = await testAgent({ answers: [says("ok")] });
  await leaveNote(chat, REPORT, made.options);
  deepEqual(await notesOf(made), [REPORT]);
  await made.ask("/new");
  equal(await notesOf(made), undefined);
});

Deno.test("notes are few and short, and what is wrong with them costs no conversation", async () => {
  await using made = await testAgent({ answers: [says("ok")] });
  for (let note = 1; note <= 12; note++) {
    await leaveNote(chat, `${note} ${"x".repeat(10_000)}`, made.options);
  }
  const notes = await notesOf(made) ?? [];
  deepEqual(notes.map((text) => parseInt(text)), [
    3,
    4,
    5,
    6,
    7,
    8,
    9,
    10,
    11,
    12,
  ]);
  ok(notes.every((text) => text.length <= 4200));
  await made.ask("Hello");
  const path = `${made.options.home.sessions}/cli_default.json`;
  const session = JSON.parse(await Deno.readTextFile(path));
  await Deno.writeTextFile(path, JSON.stringify({ ...session, notes: "no" }));
  const { messages } = await made.options.sessions.open("cli", "default");
  equal(messages.length, 2);
});

Deno.test("the end of background work is sent, and noted once the running turn is over", async () => {
  await using made = await testAgent();
  const sent = Promise.withResolvers<string>();
  const options: AgentOptions = {
    ...made.options,
    send: (_chat, text) => {
      sent.resolve(text);
      return Promise.reject(new Error("The chat is gone"));
    },
  };
  const background = openBackground(() => options, options);
  const lock = await lockChat(chat, made.options);
  background.start({
    ...{ chat, person: "cli:ada", title: "Count" },
    run: () => Promise.resolve("7 files"),
  });
  equal(await sent.promise, REPORT);
  equal(await notesOf(made), undefined);
  lock[Symbol.dispose]();
  await background[Symbol.asyncDispose]();
  const until = performance.now() + 60_000;
  while (!(await notesOf(made)) && performance.now() < until);
  deepEqual(await notesOf(made), [REPORT]);
});
