import { deepEqual, equal, match, ok } from "node:assert/strict";
import { Agent } from "../../src/agent/agent.ts";
import type { AgentOptions } from "../../src/agent/agent_options.ts";
import { openBackground } from "../../src/agent/open_background.ts";
import type { BackgroundRegistry } from "../../src/agent/background_registry.ts";
import { SessionStore } from "../../src/sessions/session_store.ts";
import { PendingApprovals } from "../../src/tools/approval/pending_approvals.ts";
import type { WorkOrigin } from "../../src/tools/background.ts";
import { tools } from "../../src/tools/tools.ts";
import { calls, says, ScriptedProvider } from "../fakes/scripted_provider.ts";
import type { ScriptedAnswer } from "../fakes/scripted_provider.ts";
import { storeContext } from "../tools/store_context.ts";

const ignore = Deno.build.os === "windows";
const chat = { channel: "cli", chatId: "default" };

interface Place extends AsyncDisposable {
  provider: ScriptedProvider;
  sent: { channel: string; chatId: string; content: string }[];
  background: BackgroundRegistry;
  options: AgentOptions;
  /** What the agent says to a message of that person. */
  say(text: string, person?: string): Promise<string>;
}

/** An agent whose model answers by a script, with a background. */
async function place(...script: ScriptedAnswer[]): Promise<Place> {
  const context = await storeContext();
  Object.assign(context.config.tools.exec, {
    allow: ["ls"],
    isolation: "none",
  });
  const provider = new ScriptedProvider(...script);
  const { home, log, now } = context;
  const options: AgentOptions = {
    ...context,
    ...{ provider, providerName: "test", model: "m", tools, language: "en" },
    listModels: () => Promise.resolve([]),
    sessions: new SessionStore(home.sessions, { log, now }),
    redact: (text) => text,
    pending: new PendingApprovals(),
    confine: (call) => context.confine(call),
    background: undefined,
  };
  const background = openBackground(() => options, options);
  const agent = new Agent({ ...options, background });
  return {
    ...{ provider, background, options, sent: context.sent },
    async say(text, person) {
      const { signal } = new AbortController();
      return (await agent.answer({ chat, text, person }, { signal })).text;
    },
    async [Symbol.asyncDispose]() {
      await background[Symbol.asyncDispose]();
      await context[Symbol.asyncDispose]();
    },
  };
}

/** Answers differently in a task than in the chat. */
function inTask(task: ScriptedAnswer, other: ScriptedAnswer): ScriptedAnswer {
  return (request) => {
    const isTask = request.messages.some(({ role, content }) =>
      role === "user" && content === "Count the files"
    );
    const answer = isTask ? task : other;
    return typeof answer === "function" ? answer(request) : answer;
  };
}

const spawnTask = calls({
  name: "spawn",
  arguments: { task: "Count the files" },
});

Deno.test("a task works in a conversation of its own and reports to the chat", async () => {
  await using here = await place(
    spawnTask,
    ...Array(2).fill(inTask(says("There are 7"), says("It is under way"))),
  );
  equal(await here.say("Count them in the background"), "It is under way");
  await until(() => here.sent.length === 1);
  deepEqual(here.sent, [{
    ...chat,
    content: "[b1] Count the files\nThere are 7",
  }]);
  const names = [...Deno.readDirSync(here.options.home.sessions)].map((one) =>
    one.name
  );
  equal(names.filter((name) => name.startsWith("spawn_")).length, 1);
});

Deno.test("a job that a task sets is the agent's own, for the chat it was started from", async () => {
  await using here = await place(
    spawnTask,
    ...Array(3).fill(inTask((request) => {
      const isDone = request.messages.at(-1)?.role === "tool";
      const arguments_ = { action: "add", minutes: 60, message: "Look again" };
      const call = calls({ name: "cron", arguments: arguments_ });
      return isDone ? says("done") : call;
    }, says("ok"))),
  );
  await here.say("go", "cli:ada");
  await until(() => here.sent.length === 1);
  const [job] = await here.options.jobs.list();
  deepEqual([job.chat, job.person, job.origin], [chat, "cli:ada", "agent"]);
});

Deno.test("a task starts no other", async () => {
  let result = "";
  await using here = await place(
    spawnTask,
    ...Array(3).fill(inTask((request) => {
      const last = request.messages.at(-1);
      if (last?.role !== "tool") return spawnTask;
      result = last.content;
      return says("done");
    }, says("ok"))),
  );
  await here.say("go");
  await until(() => here.sent.length === 1);
  match(result, /Error: Cannot work in the background here/);
});

Deno.test("what works by itself, as a heartbeat does, starts nothing in the background", async () => {
  await using here = await place(spawnTask, says("I couldn't"));
  const heartbeat = { channel: "heartbeat", chatId: "main" };
  const agent = new Agent({ ...here.options, background: here.background });
  const { signal } = new AbortController();
  const asked = { chat: heartbeat, text: "Look", byItselfFor: chat };
  await agent.answer(asked, { signal });
  const result = here.provider.requests.at(-1)?.messages.at(-1);
  match(result?.content ?? "", /Error: Cannot work in the background here/);
});

Deno.test("a task knows the job that it was started by", async () => {
  await using here = await place(spawnTask, says("It is under way"));
  const { background } = here;
  const started = Promise.withResolvers<WorkOrigin>();
  background.startTask = (_, origin) => {
    started.resolve(origin);
    return "b1";
  };
  const agent = new Agent({ ...here.options, background });
  const { signal } = new AbortController();
  await agent.answer({ chat, text: "Go", job: "job7" }, { signal });
  equal((await started.promise).job, "job7");
});

Deno.test({
  name:
    "what a task may not run is asked in its chat, and answered with the code",
  ignore,
  async fn(): Promise<void> {
    const results: string[] = [];
    await using here = await place(
      spawnTask,
      ...Array(3).fill(inTask((request) => {
        const last = request.messages.at(-1);
        if (last?.role !== "tool") {
          return calls({
            name: "exec",
            arguments: { command: "echo", args: ["ran"] },
          });
        }
        results.push(last.content);
        return says("done");
      }, says("ok"))),
    );
    await here.say("go", "cli:ada");
    await until(() => here.sent.length === 1);
    deepEqual({ ...here.sent[0], content: "" }, { ...chat, content: "" });
    match(here.sent[0].content, /^May I run this\?.*\necho ran\nin \//);
    const [, code] = /\/approve (\w+) -/.exec(here.sent[0].content) ?? [];
    match(await here.say(`/approve ${code}`, "cli:eve"), /Only the person/);
    match(await here.say("/approve abc123", "cli:ada"), /Nothing waits/);
    match(
      await here.say(`/approve ${code} forever`, "cli:ada"),
      /Say \/approve/,
    );
    match(await here.say(`/approve ${code}`, "cli:ada"), /once: echo ran/);
    match(await here.say(`/approve ${code}`, "cli:ada"), /Nothing waits/);
    await until(() => here.sent.length === 2);
    match(results[0], /^exit_code: 0\nstdout:\nran/);
  },
});

Deno.test("what runs is in /status, and /stop all ends it without a word", async () => {
  await using here = await place(
    spawnTask,
    ...Array(2).fill(inTask(["hang"], says("ok"))),
  );
  match(await here.say("/status"), /In the background: nothing$/);
  await here.say("go");
  match(
    await here.say("/status"),
    /In the background:\n- b1: Count the files \(since 2026-11-20 \d\d:\d\d\)$/,
  );
  match(await here.say("/stop"), /Nothing is running/);
  equal(await here.say("/stop all"), "Stopped b1: Count the files");
  await until(() => here.background.list(chat).length === 0);
  match(await here.say("/status"), /In the background: nothing$/);
  deepEqual(here.sent, []);
});

Deno.test("a task that ends badly says so", async () => {
  const endless = calls({ name: "list_skills", arguments: {} });
  const script = inTask(endless, says("ok"));
  await using here = await place(spawnTask, ...Array(60).fill(script));
  await here.say("go");
  await until(() => here.sent.length === 1);
  match(here.sent[0].content, /Error: Not done after 50 tool rounds$/);
});

Deno.test({
  name: "an approval goes round the turn that waits for it",
  ignore,
  async fn(): Promise<void> {
    await using here = await place(
      calls({ name: "exec", arguments: { command: "echo", args: ["ran"] } }),
      says("done"),
    );
    const { options } = here;
    const { askInChat } = await import(
      "../../src/tools/approval/ask_in_chat.ts"
    );
    const agent = new Agent({ ...options, approver: askInChat(options) });
    const { signal } = new AbortController();
    const person = "cli:ada";
    const turn = agent.answer({ chat, person, text: "go" }, { signal });
    await until(() => here.sent.length === 1);
    const [, code] = /\/deny (\w+)/.exec(here.sent[0].content) ?? [];
    const denied = { chat, person, text: `/deny ${code}` };
    match((await agent.answer(denied, { signal })).text, /^Refused: echo ran$/);
    equal((await turn).text, "done");
    const last = here.provider.requests[1].messages.at(-1);
    match(last?.content ?? "", /^Error: Cannot run "echo": the person said no/);
  },
});

async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + 60_000;
  while (!holds()) {
    ok(performance.now() < end, "it took longer than a minute");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
