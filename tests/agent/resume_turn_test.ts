import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { Agent } from "../../src/agent/agent.ts";
import type { TurnEnd } from "../../src/agent/events.ts";
import { MOST_FAILURES } from "../../src/agent/failing_calls.ts";
import { LIMIT_RESULT, NOT_RUN_RESULT } from "../../src/agent/marks.ts";
import { resumeTurn } from "../../src/agent/resume_turn.ts";
import { abortable } from "../../src/base/abortable.ts";
import { ParkedError } from "../../src/base/parked_error.ts";
import type { Approver } from "../../src/tools/approval/approver.ts";
import type { Interrupted } from "../../src/hub/acts.ts";
import { ProviderError } from "../../src/providers/provider_error.ts";
import { LOST_RESULT } from "../../src/sessions/repair_history.ts";
import type { SessionMessage } from "../../src/sessions/session.ts";
import { calls, says } from "../fakes/scripted_provider.ts";
import type { ScriptedAnswer } from "../fakes/scripted_provider.ts";
import { type TestAgent, testAgent } from "./test_agent.ts";

const chat = { channel: "cli", chatId: "default" };
const { signal } = new AbortController();
const since = "2026-11-20T09:30:00.000Z";
const timestamp = "2026-11-20T09:31:00.000Z";

const said = (
  role: "user" | "assistant",
  content: string,
): SessionMessage => ({ role, content, timestamp });
const question = said("user", "Tell Ada");
const wish = (
  id: string,
  args: Record<string, string> = { content: "Hello" },
  name = "message",
): SessionMessage => ({
  ...said("assistant", ""),
  tool_calls: [{ id, name, arguments: args }],
});
const result = (id: string, content: string): SessionMessage => ({
  ...{ role: "tool", content, timestamp },
  tool_call_id: id,
});

interface Resumed extends AsyncDisposable {
  made: TestAgent;
  go(acts?: [string, string | undefined][]): Promise<TurnEnd>;
  messages(): Promise<SessionMessage[]>;
}

/** An agent whose session was left like this. */
async function left(
  messages: readonly SessionMessage[],
  ...answers: ScriptedAnswer[]
): Promise<Resumed> {
  const made = await testAgent({ answers });
  const { sessions } = made.options;
  const session = await sessions.open("cli", "default");
  await sessions.save({ ...session, messages: [...messages] });
  return {
    made,
    go: async (acts = []) =>
      await made.agent.answer({ chat, text: question.content }, {
        signal,
        interrupted: { since, acts: new Map(acts) },
      }),
    messages: async () => (await sessions.open("cli", "default")).messages,
    [Symbol.asyncDispose]: () => made[Symbol.asyncDispose](),
  };
}

Deno.test("the model is shown the turn as it stands, and what is known of its calls", async () => {
  const old = { ...said("user", "Hi"), timestamp: "2026-11-19T08:00:00.000Z" };
  const four = {
    ...said("assistant", "One moment"),
    tool_calls: ["a", "b", "c", "d"].map((id) => ({
      ...{ id, name: "message" },
      arguments: { content: id },
    })),
  };
  await using turn = await left(
    [
      old,
      { ...said("assistant", "Hello"), timestamp: old.timestamp },
      {
        ...question,
      },
      four,
      result("a", "Sent to cli:default"),
    ],
    says("All told"),
  );
  await turn.go([["a", "Sent to cli:default"], ["b", "Sent to b"], [
    "c",
    undefined,
  ]]);
  deepEqual(turn.made.provider.requests[0].messages.slice(1), [
    { role: "user", content: "Hi" },
    { role: "assistant", content: "Hello" },
    { role: "user", content: "Tell Ada" },
    { role: "assistant", content: "One moment", toolCalls: four.tool_calls },
    { role: "tool", toolCallId: "a", content: "Sent to cli:default" },
    { role: "tool", toolCallId: "b", content: "Sent to b" },
    { role: "tool", toolCallId: "c", content: LOST_RESULT },
    { role: "tool", toolCallId: "d", content: NOT_RUN_RESULT },
  ]);
  const kept = await turn.messages();
  equal(kept.length, 9);
  equal(kept.at(-1)?.content, "All told");
});

Deno.test("a call that may have run is refused, another and a later one are not", async () => {
  await using turn = await left(
    [question, wish("a", { content: "Hello", chat_id: "default" })],
    calls(
      { name: "message", arguments: { chat_id: "default", content: "Hello" } },
      { name: "message", arguments: { content: "Hello again" } },
    ),
    says("Sorry"),
  );
  await turn.go([["a", undefined]]);
  const [, refused, sent] = turn.made.provider.requests[1].messages
    .filter(({ role }) => role === "tool").map(({ content }) => content);
  match(refused, /^Error: Not run: this same call may have run .* new message/);
  equal(sent, "Sent to cli:default");
  // In a new message the person may have it again.
  turn.made.provider.requests.length = 0;
  await turn.made.ask("Once more");
  const again = turn.made.provider.requests[1].messages.at(-2);
  match(again?.content ?? "", /^Sent to/);
});

Deno.test("cron's add is guarded, its list is not", async () => {
  const add = { action: "add", message: "Tea", minutes: 5, type: "interval" };
  await using turn = await left(
    [question, {
      ...said("assistant", ""),
      tool_calls: [
        { id: "a", name: "cron", arguments: add },
        { id: "b", name: "cron", arguments: { action: "list" } },
      ],
    }],
    calls(
      { name: "cron", arguments: add },
      { name: "cron", arguments: { action: "list" } },
    ),
    says("ok"),
  );
  await turn.go([["a", undefined], ["b", undefined]]);
  const [refused, list] = turn.made.provider.requests[1].messages
    .slice(-2).map(({ content }) => content);
  match(refused, /^Error: Not run/);
  match(list, /There are no jobs/);
});

Deno.test("where the session is lost the model is told, and no act is risked", async () => {
  await using turn = await left(
    [],
    calls(
      { name: "message", arguments: { content: "Hello" } },
      { name: "list_skills" },
    ),
    says("I can't know"),
  );
  await turn.go([["a", "Sent to cli:ada"], ["b", undefined]]);
  const [first, second] = turn.made.provider.requests;
  match(
    first.messages[0].content,
    /<interrupted>[^]*result:\nSent to cli:ada[^]*may or may not have run: 1\n<\/interrupted>/,
  );
  deepEqual(first.messages.slice(1), [{ role: "user", content: "Tell Ada" }]);
  const [refused, listed] = second.messages.slice(-2);
  match(refused.content, /^Error: Not run: what was called for this message/);
  ok(!listed.content.startsWith("Error"));
  equal((await turn.messages())[0].content, "Tell Ada");
});

Deno.test("an earlier message of the same words isn't taken for this one", () => {
  const old = { ...question, timestamp: "2026-11-20T09:00:00.000Z" };
  const interrupted: Interrupted = { since, acts: new Map() };
  const messages = [old, said("assistant", "Told")];
  const start = resumeTurn(messages, { text: "Tell Ada", interrupted });
  deepEqual(start.history, messages);
  deepEqual(start.turn, []);
  // Unless its calls say so: the clock was put back.
  const acts = new Map([["a", "Sent"]]);
  const back = [old, { ...wish("a"), timestamp: old.timestamp }];
  const found = resumeTurn(back, {
    text: "Tell Ada",
    interrupted: { since, acts },
  });
  deepEqual(found.turn, back);
});

Deno.test("what the model had begun to write is dropped, and asked for again", async () => {
  await using turn = await left(
    [
      question,
      said("assistant", "I wi\n\n[broken off: Cannot reach it]"),
      wish("a"),
      result("a", "Sent"),
      said("assistant", "[broken off: Cannot reach it]"),
    ],
    says("Told"),
  );
  await turn.go([["a", "Sent"]]);
  deepEqual((await turn.messages()).map(({ content }) => content), [
    "Tell Ada",
    "",
    "Sent",
    "Told",
  ]);
});

Deno.test("a turn that had ended otherwise ends that way again, without a model", async () => {
  const stopped = "Dear\n\n[stopped by the person]";
  const failing = Array.from({ length: MOST_FAILURES }, (_, at) => [
    wish(`f${at}`, {}),
    result(`f${at}`, "Error: No"),
  ]).flat();
  const cases: [SessionMessage[], TurnEnd][] = [
    [[said("assistant", stopped)], { kind: "stopped", text: stopped }],
    [[wish("a"), result("a", LIMIT_RESULT)], {
      ...{ kind: "maxIterations", text: "", iterations: 25 },
    }],
    [failing, {
      kind: "stuck",
      text: "",
      tool: "message",
      times: MOST_FAILURES,
    }],
  ];
  for (const [messages, expected] of cases) {
    await using turn = await left([question, ...messages]);
    turn.made.options.config.agent.max_iterations = 25;
    deepEqual(await turn.go(), expected);
    equal(turn.made.provider.requests.length, 0);
  }
});

Deno.test("rounds before the break count", async () => {
  await using turn = await left(
    [question, wish("a"), result("a", "Sent"), wish("b"), result("b", "Sent")],
    calls({ name: "list_skills" }),
  );
  turn.made.options.config.agent.max_iterations = 3;
  const end = await turn.go([["a", "Sent"], ["b", "Sent"]]);
  equal(end.kind, "maxIterations");
  equal(turn.made.provider.requests.length, 2);
});

Deno.test("a call whose account can't be written doesn't run, nor those behind it", async () => {
  await using made = await testAgent({
    answers: [calls(
      { id: "a", name: "message", arguments: { content: "1" } },
      { id: "b", name: "message", arguments: { content: "2" } },
    )],
  });
  const sent: string[] = [];
  const agent = new Agent({
    ...made.options,
    send: (_chat, text) => Promise.resolve(void sent.push(text)),
  });
  const full = Object.assign(new Error("No space"), { code: "ENOSPC" });
  await rejects(
    agent.answer({ chat, text: "Tell both" }, {
      signal,
      acts: {
        starting: () => Promise.reject(full),
        ended: () => Promise.resolve(),
      },
    }),
    full,
  );
  deepEqual(sent, []);
  const { messages } = await made.options.sessions.open("cli", "default");
  ok(!messages.some(({ content }) => content.includes("[broken off")));
});

Deno.test({
  name: "what was parked at its question has not run, and is asked for again",
  ignore: Deno.build.os === "windows",
  async fn(): Promise<void> {
    const run = { name: "exec", arguments: { command: "ls", args: [] } };
    await using made = await testAgent({ answers: [calls(run), says("ok")] });
    Object.assign(made.options.config.tools.exec, { isolation: "none" });
    made.options.config.tools.exec.allow = [];
    const asked = Promise.withResolvers<void>();
    const approver: Approver = {
      ask: (_request, signal) => {
        asked.resolve();
        return abortable(new Promise<never>(() => {}), signal);
      },
    };
    const agent = new Agent({ ...made.options, approver });
    const acts = new Map<string, string | undefined>();
    const stop = new AbortController();
    const turn = agent.answer({ chat, text: "List" }, {
      signal: stop.signal,
      acts: {
        starting: (id) => Promise.resolve(void acts.set(id, undefined)),
        ended: (id, result) => Promise.resolve(void acts.set(id, result)),
      },
    });
    const parked = rejects(turn, ParkedError);
    await Promise.race([asked.promise, parked]);
    // So it is known after a crash at this moment, too.
    deepEqual([...acts.values()], [NOT_RUN_RESULT]);
    stop.abort(new ParkedError());
    await parked;
    deepEqual([...acts.values()], [NOT_RUN_RESULT]);
  },
});

Deno.test("a service that is down still leaves its mark", async () => {
  await using made = await testAgent({
    answers: [[new ProviderError("service", "It is down")]],
  });
  await rejects(made.ask("Hello"), /It is down/);
  const { messages } = await made.options.sessions.open("cli", "default");
  equal(messages[1].content, "[broken off: It is down]");
});

Deno.test("a message's own model goes before the chat's and the configured one", async () => {
  await using made = await testAgent({ answers: [says("ok")] });
  const { sessions } = made.options;
  const session = await sessions.open("cli", "default");
  await sessions.save({ ...session, model: "chats" });
  const agent = new Agent({ ...made.options, modelPinned: true });
  await agent.answer({ chat, text: "One", model: "own" }, { signal });
  await made.agent.answer({ chat, text: "Two" }, { signal });
  deepEqual(made.provider.requests.map(({ model }) => model), ["own", "chats"]);
});

Deno.test("a turn that an older version began is known by its message's id from now on", () => {
  const at = "2026-01-01T00:00:00.000Z";
  const question = { role: "user" as const, content: "Hello", timestamp: at };
  const interrupted = { since: at, acts: new Map() };
  const options = { id: "web:1", text: "Hello", interrupted };
  const { turn } = resumeTurn([question], options);
  deepEqual(turn, [{ ...question, id: "web:1" }]);
});

Deno.test("whose turn it is is known by its id, whatever the clock was set to", () => {
  const asked = { ...said("user", "yes"), id: "web:1" };
  const done = said("assistant", "Done");
  const [early, late] = [
    "2026-11-20T08:00:00.000Z",
    "2026-11-20T12:00:00.000Z",
  ];
  const resume = (id: string, since: string): number[] => {
    const interrupted = { since, acts: new Map() };
    const options = { id, text: "yes", interrupted };
    const { history, turn } = resumeTurn([asked, done], options);
    return [history.length, turn.length];
  };
  deepEqual(resume("web:2", early), [2, 0]);
  deepEqual(resume("web:1", late), [0, 2]);
});
