import { deepEqual, equal, match, rejects } from "node:assert/strict";
import type { AgentTerminal } from "../../../src/cli/agent/agent_terminal.ts";
import { connectGateway } from "../../../src/cli/agent/remote/connect_gateway.ts";
import { RemoteAgent } from "../../../src/cli/agent/remote/remote_agent.ts";
import { KeptMessages } from "../../../src/gateway/kept_messages.ts";
import type {
  ApprovalAnswer,
  ApprovalRequest,
} from "../../../src/tools/approval/approver.ts";
import {
  Arrivals,
  TerminalStage,
} from "../../gateway/remote/terminal_stage.ts";

const { signal } = new AbortController();
const chat = { channel: "cli", chatId: "default" };
const question = { chat, text: "Hello", person: "cli:ada" };

const request: ApprovalRequest = {
  ...{ chat, person: "cli:ada", argv: ["git"], cwd: "/w" },
  ...{ program: "/usr/bin/git", mayBeRemembered: true },
};

Deno.test("a chat shows what was kept, and what is said while it is open", async () => {
  await using stage = await TerminalStage.open();
  await new KeptMessages(stage.state).keep("default", {
    at: "2026-11-20T08:00:00.000Z",
    text: "The bins \x1b[2Jgo out; key12345",
  });
  await using open = await openChat(stage);
  equal(
    await open.shown.next(),
    "While you were away:\n(2 h ago) The bins go out; ***\n",
  );
  await stage.send("default", { text: "It rains" });
  equal(await open.shown.next(), "It rains");
});

Deno.test("an approval is put to who sits there, and taken back when it has lapsed", async () => {
  await using stage = await TerminalStage.open();
  await using open = await openChat(stage);
  await untilHeard(open, stage);
  const { approver } = stage.channel;
  const first = approver.ask(request, signal);
  const asked = await open.asked.next();
  deepEqual(asked.request, request);
  asked.answer("always");
  equal(await first, "always");

  const stop = new AbortController();
  const second = approver.ask(request, stop.signal);
  const again = await open.asked.next();
  stop.abort(new Error("stopped"));
  await rejects(second, /stopped/);
  await again.takenBack;

  const third = approver.ask(request, signal);
  (await open.asked.next()).fail(new Error("no terminal"));
  equal(await third, "nobody");
});

Deno.test("one question after the other is answered, each with its own end", async () => {
  await using stage = await TerminalStage.open();
  await using open = await openChat(stage);
  for (const text of ["one", "two"]) {
    const end = open.agent.answer({ ...question, text }, { signal });
    const message = await stage.taken.next();
    await stage.send(message, { text, outcome: { kind: "answered" } });
    deepEqual(await end, { kind: "answered", text, complete: true });
  }
});

Deno.test("a chat outlives its gateway: the next message finds the new one", async () => {
  const folder = await Deno.makeTempDir();
  const state = `${folder}/state`;
  const first = await TerminalStage.open({ state });
  await using open = await openChat(first);
  await untilHeard(open, first);
  await first[Symbol.asyncDispose]();
  match(await open.shown.next(), /gateway has ended/);
  await rejects(open.agent.answer(question, { signal }), {
    code: "gateway",
    hint: /Start it again/,
  });
  {
    await using second = await TerminalStage.open({ state });
    const end = open.agent.answer(question, { signal });
    const message = await second.taken.next();
    await second.send(message, { text: "Hi", outcome: { kind: "answered" } });
    equal((await end).text, "Hi");
    await second.send("default", { text: "Still here" });
    equal(await open.shown.next(), "Still here");
  }
  await Deno.remove(folder, { recursive: true });
});

Deno.test("a stop that the gateway doesn't heed is over after a moment", async () => {
  await using stage = await TerminalStage.open();
  await using open = await openChat(stage);
  const stop = new AbortController();
  const end = open.agent.answer(question, { signal: stop.signal });
  const message = await stage.taken.next();
  const view = stage.channel.follow(message);
  view.onEvent({ kind: "text", text: "Hal" });
  await stage.send("default", { text: "Beside" });
  await open.shown.next();
  stop.abort(new Error("stopped"));
  deepEqual(await end, { kind: "stopped", text: "Hal" });
});

interface OpenChat extends AsyncDisposable {
  agent: RemoteAgent;
  shown: Arrivals<string>;
  asked: Arrivals<Asked>;
}

interface Asked {
  request: ApprovalRequest;
  answer(answer: ApprovalAnswer): void;
  fail(error: Error): void;
  /** Resolved when the request needs no answer any more. */
  takenBack: Promise<void>;
}

async function openChat({ state }: TerminalStage): Promise<OpenChat> {
  const shown = new Arrivals<string>();
  const asked = new Arrivals<Asked>();
  const agent = new RemoteAgent({
    connection: await connected(state),
    reconnect: () => connected(state),
    terminal: terminalOf({ shown, asked }),
    chatId: "default",
    person: "cli:ada",
    redact: (text) => text.replace("key12345", "***"),
    now: () => new Date("2026-11-20T10:00:00Z"),
  });
  const hangUp = (): Promise<void> => agent[Symbol.asyncDispose]();
  return { agent, shown, asked, [Symbol.asyncDispose]: hangUp };
}

function terminalOf(
  { shown, asked }: Pick<OpenChat, "shown" | "asked">,
): AgentTerminal {
  return {
    staysOpen: true,
    show: (text) => shown.put(text),
    approver: {
      ask: (request, signal) =>
        new Promise((answer, fail) => {
          const takenBack = new Promise<void>((resolve) => {
            signal.addEventListener("abort", () => {
              fail(signal.reason);
              resolve();
            });
          });
          asked.put({ request, answer, fail, takenBack });
        }),
    },
  };
}

async function connected(state: string) {
  const reached = await connectGateway(state, { waitMs: 200 });
  if (reached.kind === "connected") return reached.connection;
  throw Object.assign(new Error("Nobody there"), {
    code: "gateway",
    hint: "Start it again",
  });
}

/** Returns once the gateway knows that the chat is open. */
async function untilHeard(open: OpenChat, stage: TerminalStage): Promise<void> {
  const end = open.agent.answer(question, { signal });
  const message = await stage.taken.next();
  await stage.send(message, { text: "", outcome: { kind: "answered" } });
  await end;
}
