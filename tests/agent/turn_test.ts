import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import * as v from "valibot";
import type { TurnEnd, TurnEvent } from "../../src/agent/events.ts";
import { MOST_FAILURES } from "../../src/agent/failing_calls.ts";
import { fitContext } from "../../src/agent/fit_context.ts";
import { toolSpecs } from "../../src/agent/tool_specs.ts";
import { runTurn } from "../../src/agent/turn.ts";
import { createLogger } from "../../src/base/logger.ts";
import { defaultConfig } from "../../src/config/default_config.ts";
import type { ToolCall } from "../../src/providers/provider.ts";
import { ProviderError } from "../../src/providers/provider_error.ts";
import type { SessionMessage } from "../../src/sessions/session.ts";
import { defineTool } from "../../src/tools/tool.ts";
import type { ToolContext } from "../../src/tools/tool.ts";
import { calls, says, ScriptedProvider } from "../fakes/scripted_provider.ts";
import type { ScriptedAnswer } from "../fakes/scripted_provider.ts";

const echo = defineTool({
  name: "echo",
  description: "Says it again",
  parameters: v.strictObject({ text: v.string() }),
  touches: () => [],
  run: ({ text }) => Promise.resolve(`echo ${text}`),
});

const fail = defineTool({
  name: "fail",
  description: "Always fails",
  parameters: v.strictObject({}),
  touches: () => [],
  run: () => Promise.reject(new Error("It broke")),
});

const wait = defineTool({
  name: "wait",
  description: "Waits until it is stopped",
  parameters: v.strictObject({}),
  touches: () => [],
  run: (_args, { signal }) =>
    new Promise<string>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
    }),
});

interface Played {
  end: Promise<TurnEnd>;
  provider: ScriptedProvider;
  /** What was kept, at each time that something was. */
  kept: SessionMessage[][];
  events: TurnEvent[];
  stop: AbortController;
}

function play(answers: ScriptedAnswer[], maxIterations = 10): Played {
  const provider = new ScriptedProvider(...answers);
  const tools = [echo, fail, wait];
  const specs = toolSpecs(tools);
  const stop = new AbortController();
  const kept: SessionMessage[][] = [];
  const events: TurnEvent[] = [];
  const context = {
    signal: stop.signal,
    config: defaultConfig,
    now: () => new Date("2026-11-20T10:00:00Z"),
    log: createLogger("test", { level: "error", write: () => {} }),
  } as unknown as ToolContext; // the tools above use nothing else of it
  const end = runTurn("Do it", {
    provider,
    model: "m",
    maxTokens: 100,
    maxIterations,
    specs,
    tools,
    context,
    usedIds: new Set(["old"]),
    redact: (text) => text.replaceAll("s3cret", "***"),
    onEvent: (event) => events.push(event),
    compose: (turn) =>
      fitContext({ system: "rules", history: [], turn, tools: specs }, {
        contextTokens: 30_000,
        maxTokens: 100,
      }),
    keep: (turn) => {
      kept.push(structuredClone([...turn]));
      return Promise.resolve();
    },
  });
  return { end, provider, kept, events, stop };
}

const contents = (messages: SessionMessage[] | undefined): string[] =>
  messages?.map(({ role, content }) => `${role}: ${content}`) ?? [];

Deno.test("an answer without calls ends the turn, kept step by step", async () => {
  const { end, kept } = play([says("Done")]);
  deepEqual(await end, { kind: "answered", text: "Done", complete: true });
  deepEqual(kept.map(contents), [
    ["user: Do it"],
    ["user: Do it", "assistant: Done"],
  ]);
});

Deno.test("calls run, and their results go back in the calls' order", async () => {
  const { end, provider, kept } = play([
    calls(
      { id: "b", name: "echo", arguments: { text: "1" } },
      { id: "a", name: "echo", arguments: { text: "2 s3cret" } },
    ),
    says("ok"),
  ]);
  await end;
  deepEqual(provider.requests[1].messages.slice(3), [
    { role: "tool", toolCallId: "b", content: "echo 1" },
    { role: "tool", toolCallId: "a", content: "echo 2 ***" },
  ]);
  // The calls were on the disk before they ran: a crash leaves their trace.
  deepEqual(contents(kept[1]), ["user: Do it", "assistant: "]);
});

Deno.test("calls with no id, or one that was there before, get one of their own", async () => {
  const { end, kept } = play([
    calls(
      { id: "", name: "echo", arguments: { text: "1" } },
      { id: "old", name: "echo", arguments: { text: "2" } },
      { id: "x", name: "echo", arguments: { text: "3" } },
      { id: "x", name: "echo", arguments: { text: "4" } },
    ),
    says("ok"),
  ]);
  await end;
  const ids = kept.at(-1)![1].tool_calls!.map(({ id }) => id);
  equal(new Set(ids).size, 4);
  ok(!ids.includes("") && !ids.includes("old"));
});

Deno.test("what is wrong with a call goes back as an error to act on", async () => {
  const { end, provider } = play([
    calls(
      { name: "ehco", arguments: { text: "1" } },
      { name: "echo", arguments: '{"text": ' },
      { name: "echo", arguments: { text: 5 } },
      { name: "echo", arguments: { text: "x", more: 1 } },
      { name: "fail", arguments: {} },
    ),
    says("ok"),
  ]);
  await end;
  const results = provider.requests[1].messages.slice(3)
    .map(({ content }) => content);
  match(results[0], /^Error: There is no tool "ehco"; did you mean "echo"\?/);
  match(
    results[1],
    /^Error: Cannot read the arguments of echo: expected a JSON/,
  );
  match(
    results[2],
    /^Error: Cannot use the arguments of echo: "text": expected string, got 5\. /,
  );
  match(
    results[3],
    /arguments of echo: "more": there is no such argument, leave it out\. /,
  );
  equal(results[4], "Error: It broke");
});

Deno.test("the limit of tool rounds is named, and every call is answered", async () => {
  const endless = calls({ name: "echo", arguments: { text: "x" } });
  const { end, kept, provider } = play([endless], 3);
  deepEqual(await end, { kind: "maxIterations", text: "", iterations: 3 });
  equal(provider.requests.length, 4);
  match(kept.at(-1)!.at(-1)!.content, /^Error: Not run: the limit/);
});

Deno.test("one failing call repeated over and over is noticed and ended", async () => {
  const { end, provider } = play([calls({ name: "fail" })], 50);
  deepEqual(await end, {
    kind: "stuck",
    text: "",
    tool: "fail",
    times: MOST_FAILURES,
  });
  equal(provider.requests.length, MOST_FAILURES);
  const last = provider.requests.at(-1)!.messages.at(-1)!;
  match(last.content, /has failed 4 times/);
});

Deno.test("a call that fails in different ways, or works in between, may go on", async () => {
  const script: ScriptedAnswer[] = [];
  for (let n = 0; n < 12; n++) {
    script.push(calls({ name: "echo", arguments: { wrong: n } }));
  }
  const { end } = play([...script, says("ok")], 50);
  equal((await end).kind, "answered");
});

Deno.test("a stop in the middle of an answer keeps what was written, marked", async () => {
  const { end, kept, stop, events } = play([[
    { kind: "text", text: "Once upon" },
    "hang",
  ]]);
  await until(() => events.length > 0);
  stop.abort();
  equal((await end).kind, "stopped");
  deepEqual(contents(kept.at(-1)), [
    "user: Do it",
    "assistant: Once upon\n\n[stopped by the person]",
  ]);
});

Deno.test("a stop while a tool runs still answers the call", async () => {
  const { end, kept, stop, events } = play([calls({ id: "w", name: "wait" })]);
  await until(() => events.some(({ kind }) => kind === "toolStart"));
  stop.abort();
  equal((await end).kind, "stopped");
  const last = kept.at(-1)!;
  equal(last[2].tool_call_id, "w");
  match(last[2].content, /^Error: The person stopped this/);
  equal(last[3].content, "[stopped by the person]");
});

Deno.test("a model that breaks off loses nothing that it had written", async () => {
  const broken = new ProviderError("network", "The line with s3cret broke");
  const { end, kept } = play([[
    { kind: "text", text: "Half" },
    { kind: "toolCall", call: {} as ToolCall },
    broken,
  ]]);
  await rejects(end, broken);
  deepEqual(contents(kept.at(-1)), [
    "user: Do it",
    "assistant: Half\n\n[broken off: The line with *** broke]",
  ]);
});

Deno.test("an empty answer is an error, and so is a refusal", async () => {
  await rejects(
    play([[{ kind: "finish", reason: "stop" }]]).end,
    /"m" gave no answer/,
  );
  await rejects(
    play([[{ kind: "finish", reason: "refused" }]]).end,
    /"m" refused to answer/,
  );
});

Deno.test("an answer that was cut off says so", async () => {
  const { end } = play([[
    { kind: "text", text: "Long" },
    { kind: "finish", reason: "length" },
  ]]);
  deepEqual(await end, { kind: "answered", text: "Long", complete: false });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve));
}
