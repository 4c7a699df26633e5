import { deepEqual, equal, match, ok } from "node:assert/strict";
import { Agent } from "../../src/agent/agent.ts";
import { readFacts } from "../../src/agent/condense/read_facts.ts";
import type { ChatRequest } from "../../src/providers/provider.ts";
import { ProviderError } from "../../src/providers/provider_error.ts";
import type { SessionMessage } from "../../src/sessions/session.ts";
import { says } from "../fakes/scripted_provider.ts";
import type { ScriptedAnswer } from "../fakes/scripted_provider.ts";
import { type TestAgent, testAgent } from "./test_agent.ts";

const chat = { channel: "cli", chatId: "default" };
const { signal } = new AbortController();

function asksForFacts({ messages }: ChatRequest): boolean {
  return messages[0].content.startsWith("You keep the notes");
}

/** An agent that condenses, whose conversation is full. */
async function fullAgent(facts: ScriptedAnswer): Promise<TestAgent> {
  const made = await testAgent({
    answers: [
      (request) => {
        if (!asksForFacts(request)) return says("ok");
        return typeof facts === "function" ? facts(request) : facts;
      },
    ],
  });
  const session = await made.options.sessions.open("cli", "default");
  const messages = Array.from({ length: 50 }, (_, at): SessionMessage => ({
    role: at % 2 === 0 ? "user" : "assistant",
    content: `message ${at}`,
    timestamp: `2026-11-18T10:${String(at).padStart(2, "0")}:00.000Z`,
  }));
  await made.options.sessions.save({ ...session, messages });
  return Object.assign(made, {
    agent: new Agent({ ...made.options, condense: true }),
  });
}

async function ask({ agent }: TestAgent, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await agent.answer({ chat, text: `question ${time}` }, { signal });
  }
}

function factRequests({ provider }: TestAgent): ChatRequest[] {
  return provider.requests.filter(asksForFacts);
}

async function waiting({ options }: TestAgent): Promise<string[]> {
  const path = `${options.home.state}/condense/cli_default.json`;
  try {
    const { messages } = JSON.parse(await Deno.readTextFile(path));
    return messages.map(({ content }: SessionMessage) => content);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

Deno.test("what falls out of the conversation is condensed into today's note, with its source", async () => {
  await using made = await fullAgent(
    says("- 2026-11-18: Anna is 12.\n- 2020-01-01: The bins go out on Friday."),
  );
  await ask(made, 10);
  equal(factRequests(made).length, 0, "no reply waits for it");
  equal((await waiting(made)).length, 20);
  await made.agent.afterwards(signal);
  const [request, ...more] = factRequests(made);
  deepEqual(more, []);
  deepEqual(request.tools, []);
  match(
    request.messages[1].content,
    /^\[2026-11-18\] Person: message 0\n\n(.|\n)*Assistant: message 19$/,
  );
  const note = await made.options.memory.read("today");
  match(note, /^- 09:32 Anna is 12\. \(from cli default, 2026-11-18\)$/m);
  match(note, /The bins go out on Friday\. \(from cli default, 2026-11-18\)$/m);
  deepEqual(await waiting(made), []);
  await made.agent.afterwards(signal);
  equal(factRequests(made).length, 1);
});

Deno.test("few messages wait for more, but not for longer than a day", async () => {
  await using made = await fullAgent(says("NONE"));
  await ask(made, 2);
  await made.agent.afterwards(signal);
  equal(factRequests(made).length, 0);
  made.setNow("2026-11-21T09:32:00Z");
  await made.agent.afterwards(signal);
  equal(factRequests(made).length, 1);
  deepEqual(await waiting(made), []);
  equal(await made.options.memory.read("today"), "");
});

Deno.test("without the setting nothing is kept and nothing is asked", async () => {
  await using made = await fullAgent(says("- x"));
  const agent = new Agent(made.options);
  await agent.answer({ chat, text: "question" }, { signal });
  await agent.afterwards(signal);
  deepEqual(await waiting(made), []);
  equal(factRequests(made).length, 0);
});

Deno.test("what is stopped is done by the next process", async () => {
  await using made = await fullAgent(says("- Anna is 12"));
  await ask(made, 10);
  await made.agent.afterwards(AbortSignal.abort());
  equal((await waiting(made)).length, 20);
  await new Agent({ ...made.options, condense: true }).afterwards(signal);
  match(await made.options.memory.read("today"), /Anna is 12 \(from cli/);
});

Deno.test("a call that is stopped in the middle loses nothing", async () => {
  const stop = new AbortController();
  await using made = await fullAgent(() => {
    stop.abort();
    return ["hang"];
  });
  await ask(made, 10);
  await made.agent.afterwards(stop.signal);
  equal((await waiting(made)).length, 20);
  equal(made.logged.some((line) => line.includes("WARN")), false);
});

Deno.test("a model that fails is named once, and tried again", async () => {
  await using made = await fullAgent([
    new ProviderError("network", "Cannot reach it"),
  ]);
  await ask(made, 10);
  await made.agent.afterwards(signal);
  await made.agent.afterwards(signal);
  equal(factRequests(made).length, 2);
  equal((await waiting(made)).length, 20);
  const warnings = made.logged.filter((line) => line.includes("WARN"));
  equal(warnings.length, 1);
  match(warnings[0], /condensed later: Cannot reach it/);
});

Deno.test("after a crash the same messages are set aside once", async () => {
  await using made = await fullAgent(says("NONE"));
  const { sessions } = made.options;
  const before = await sessions.open("cli", "default");
  await ask(made, 1);
  await sessions.save(before);
  await ask(made, 1);
  deepEqual(await waiting(made), ["message 0", "message 1"]);
});

Deno.test("one fact that is noted already isn't noted again", async () => {
  await using made = await fullAgent(says("- Anna is 12\n- anna is  12"));
  await ask(made, 10);
  await made.agent.afterwards(signal);
  const note = await made.options.memory.read("today");
  equal(note.match(/anna/gi)?.length, 1);
});

Deno.test("secrets don't get into the note", async () => {
  await using made = await fullAgent(says("- The key is s3cret-value"));
  const agent = new Agent({
    ...made.options,
    condense: true,
    redact: (text) => text.replaceAll("s3cret-value", "***"),
  });
  await ask(Object.assign(made, { agent }), 10);
  await agent.afterwards(signal);
  match(await made.options.memory.read("today"), /The key is \*\*\* \(from/);
});

Deno.test("facts are the list items of whatever a model writes", () => {
  const days = ["2026-11-17", "2026-11-18"];
  deepEqual(
    readFacts(
      "Here they are:\n- 2026-11-17: One.\n* Two\n  • 1999-01-01: Three\nNONE\n-\n- ",
      days,
    ),
    [
      { text: "One.", day: "2026-11-17" },
      { text: "Two", day: "2026-11-18" },
      { text: "Three", day: "2026-11-18" },
    ],
  );
  equal(readFacts("- x\n".repeat(50), days).length, 10);
  ok(readFacts(`- ${"y".repeat(9000)}`, days)[0].text.length <= 500);
});
