import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { Agent } from "../../../src/agent/agent.ts";
import type { TurnEvent } from "../../../src/agent/events.ts";
import { answerTask } from "../../../src/agent/answer_task.ts";
import { Governor } from "../../../src/agent/governor/governor.ts";
import type { Config } from "../../../src/config/config.ts";
import type { ChatPiece } from "../../../src/providers/provider.ts";
import { UsageLedger } from "../../../src/usage/usage_ledger.ts";
import { calls, says } from "../../fakes/scripted_provider.ts";
import type { ScriptedAnswer } from "../../fakes/scripted_provider.ts";
import { type TestAgent, testAgent } from "../test_agent.ts";

const chat = { channel: "cli", chatId: "default" };

/** An agent under these limits. */
async function governedAgent(
  limits: Partial<Config["limits"]>,
  answers: ScriptedAnswer[],
): Promise<TestAgent> {
  const here = await testAgent({ answers });
  const { config, home, log, now, timezone } = here.options;
  Object.assign(config.limits, limits);
  here.options.governor = new Governor({
    ...{ config, now, timezone, name: "test", host: "h", onCall: () => {} },
    ledger: new UsageLedger(home.state, { timezone, log, now }),
  });
  return { ...here, agent: new Agent(here.options) };
}

/** The pieces, and that they cost a hundred tokens. */
function costing(pieces: ChatPiece[]): ChatPiece[] {
  const usage = { inputTokens: 90, outputTokens: 10 };
  return [...pieces.slice(0, -1), { kind: "usage", usage }, pieces.at(-1)!];
}

const look = costing(calls({ name: "list_skills" }));
const { signal } = new AbortController();

Deno.test("a tool loop that reaches its limit ends in a clear sentence and a whole session", async () => {
  await using here = await governedAgent({ tokens_per_turn: 250 }, [
    ...[look, look, look],
    costing(says("Good again")),
  ]);
  const events: TurnEvent[] = [];
  const turn = here.agent.answer({ chat, text: "Look around" }, {
    signal,
    onEvent: (event) => events.push(event),
  });
  await rejects(turn, {
    code: "limit",
    message: /^Cannot go on with this message: limits\.tokens_per_turn .* 300 /,
  });
  const { messages } = await here.options.sessions.open("cli", "default");
  deepEqual(messages.map(({ role }) => role), [
    "user",
    ...["assistant", "tool", "assistant", "tool", "assistant", "tool"],
    "assistant",
  ]);
  match(messages.at(-1)?.content ?? "", /^\[broken off: Cannot go on with/);
  equal(events.filter(({ kind }) => kind === "notice").length, 1);
  // The strict model takes the conversation as it is.
  const { text } = await here.agent.answer({ chat, text: "Go on" }, { signal });
  equal(text, "Good again");
});

Deno.test("a background task is held by the day's limit and warns in its chat", async () => {
  await using here = await governedAgent({ tokens_per_day: 120 }, [
    look,
    costing(says("Done")),
  ]);
  const sent: string[] = [];
  const options = {
    ...here.options,
    send: (to: typeof chat, text: string) => {
      sent.push(`${to.channel}: ${text}`);
      return Promise.resolve();
    },
  };
  const origin = { chat, person: "cli:ada" };
  equal(await answerTask("Look", options, { origin, signal }), "Done");
  match(sent.join("\n"), /^cli: 100 of the 120 tokens .* \(83 %\)$/);
  await rejects(answerTask("Look", options, { origin, signal }), {
    code: "limit",
  });
  const today = await here.options.governor!.today();
  deepEqual(Object.keys(today.sources), ["background"]);
});

Deno.test("a job's tokens are counted as its own", async () => {
  await using here = await governedAgent({}, [costing(says("ok"))]);
  await here.agent.answer({ chat, text: "Remind", job: "ab12" }, { signal });
  const { jobs, sources } = await here.options.governor!.today();
  deepEqual([jobs.ab12.calls, sources.job.calls], [1, 1]);
});

Deno.test("/status says what today cost, and what is being answered", async () => {
  await using here = await governedAgent({ tokens_per_day: 1000 }, [
    costing(says("ok")),
    ["hang"],
  ]);
  const status = async (): Promise<string> =>
    (await here.agent.answer({ chat, text: "/status" }, { signal })).text;
  await here.ask("Hello");
  match(
    await status(),
    /\nTokens today: 100 of 1000 \(limits\.tokens_per_day\)\nIn the background: nothing$/,
  );
  const stop = new AbortController();
  const turn = here.agent.answer({ chat, text: "And now?" }, {
    signal: stop.signal,
  });
  while (here.provider.requests.length < 2) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  match(await status(), /\nAnswering since 2026-11-20 \d\d:\d\d\n/);
  stop.abort();
  equal((await turn).kind, "stopped");
  const after = await status();
  ok(!after.includes("Answering"), after);
  // It was read for nothing, but it was read.
  match(after, /Tokens today: \d+ of 1000 .*, \d+ of them estimated/);
});

Deno.test("a task that a job started has no more than a job may have", async () => {
  await using here = await governedAgent({ tokens_per_job: 250 }, [
    ...[look, look, look],
    costing(says("Good again")),
  ]);
  const origin = { chat, person: "cli:ada", job: "job7" };
  const task = answerTask("Look around", here.options, { origin, signal });
  await rejects(task, { code: "limit", message: /limits\.tokens_per_job/ });
});
