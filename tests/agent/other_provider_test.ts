import { deepEqual, equal, match } from "node:assert/strict";
import { Agent } from "../../src/agent/agent.ts";
import type { AgentOptions } from "../../src/agent/agent_options.ts";
import { openBackground } from "../../src/agent/open_background.ts";
import { Governor } from "../../src/agent/governor/governor.ts";
import { ProviderDesk } from "../../src/agent/provider_desk.ts";
import type { ChatRequest } from "../../src/providers/provider.ts";
import { ProviderError } from "../../src/providers/provider_error.ts";
import type { SessionMessage } from "../../src/sessions/session.ts";
import { calls, says, ScriptedProvider } from "../fakes/scripted_provider.ts";
import type { ScriptedAnswer } from "../fakes/scripted_provider.ts";
import { testAgent } from "./test_agent.ts";
import type { TestAgent } from "./test_agent.ts";

const chat = { channel: "cli", chatId: "default" };
const { signal } = new AbortController();
const local = { provider: "house", model: "local" };

interface Place extends AsyncDisposable {
  made: TestAgent;
  options: AgentOptions;
  house: ScriptedProvider;
  /** How often one of the others was made. */
  opened: string[];
}

/** An agent with a provider `house` beside the one in force, and a full chat. */
async function place(
  usual: ScriptedAnswer,
  home: ScriptedAnswer = says("home"),
): Promise<Place> {
  const made = await testAgent({ answers: [usual] });
  const house = new ScriptedProvider(home);
  const opened: string[] = [];
  const { config, timezone, now } = made.options;
  const providers = {
    ...config.providers,
    house: config.providers.ollama,
  };
  const desk = new ProviderDesk({
    providers,
    create: (name) => {
      opened.push(name);
      return Promise.resolve(house);
    },
    govern: (name) =>
      new Governor({
        ...{ config, timezone, now, name },
        ledger: {} as never,
        onCall: () => {},
      }),
  });
  const options = {
    ...made.options,
    ...{ desk, condense: true, config: { ...config, providers } },
  };
  const messages = Array.from({ length: 50 }, (_, at): SessionMessage => ({
    role: at % 2 === 0 ? "user" : "assistant",
    content: `message ${at}`,
    timestamp: `2026-11-18T10:${String(at).padStart(2, "0")}:00.000Z`,
  }));
  const session = await options.sessions.open("cli", "default");
  await options.sessions.save({ ...session, messages });
  return {
    ...{ made, options, house, opened },
    [Symbol.asyncDispose]: () => made[Symbol.asyncDispose](),
  };
}

/** Where it lies what waits to be condensed. */
function folderOf({ options }: Place): AsyncIterable<Deno.DirEntry> {
  return Deno.readDir(`${options.home.state}/condense`);
}

/** The conversations that a provider was asked to condense. */
function condensed({ requests }: ScriptedProvider): string[] {
  return requests.filter(isCondensing).map(({ messages }) =>
    String(messages[1].content)
  );
}

function isCondensing({ messages }: ChatRequest): boolean {
  return messages[0].content.startsWith("You keep the notes");
}

async function ask(
  agent: Agent,
  count: number,
  more: Partial<Parameters<Agent["answer"]>[0]> = {},
): Promise<void> {
  for (let at = 0; at < count; at++) {
    await agent.answer({ chat, text: `question ${at}`, ...more }, { signal });
  }
}

Deno.test("what falls out of a chat of its own provider is told to that one alone, also later", async () => {
  await using here = await place(says("NONE"), says("NONE"));
  const agent = new Agent(here.options);
  await ask(agent, 10, { ...local, keepModel: true });
  // Another choice later on hands nothing on.
  const session = await here.options.sessions.open("cli", "default");
  await here.options.sessions.save({ ...session, provider: undefined });
  await agent.afterwards(signal);
  equal(condensed(here.house).length, 1);
  match(condensed(here.house)[0], /message 0[^]*message 19$/);
  deepEqual(condensed(here.made.provider), []);
  deepEqual(here.opened, ["house"]);
});

Deno.test("while that provider is away it waits, and other chats are condensed", async () => {
  const away = new ProviderError("network", "Cannot reach house");
  await using here = await place(
    says("NONE"),
    (request) => isCondensing(request) ? [away] : says("home"),
  );
  const { options } = here;
  const full = await options.sessions.open("cli", "default");
  const other = { channel: "cli", chatId: "other" };
  const session = await options.sessions.open("cli", "other");
  await options.sessions.save({ ...session, messages: full.messages });
  const agent = new Agent(options);
  await ask(agent, 10, { ...local, keepModel: true });
  await ask(agent, 10, { chat: other });
  await agent.afterwards(signal);
  equal(condensed(here.house).length, 1);
  equal(condensed(here.made.provider).length, 1);
  const left = await Deno.readTextFile(
    `${options.home.state}/condense/cli_default.json`,
  );
  equal(JSON.parse(left).messages.length, 20);
});

Deno.test("where the chat chose rules nothing is set aside, and none is asked about notes", async () => {
  await using here = await place(says("NONE"));
  const agent = new Agent(here.options);
  await ask(agent, 10, { provider: "offline", model: "offline" });
  equal(await Array.fromAsync(folderOf(here)).catch(() => "none"), "none");
  await agent.afterwards(signal);
  deepEqual(condensed(here.made.provider), []);
  deepEqual(condensed(here.house), []);
});

Deno.test("a task asks whom the chat chose that it was started from", async () => {
  await using here = await place(says("usual"), ({ messages }) => {
    const last = messages.at(-1)!;
    return last.role === "user" && last.content === "Count them"
      ? calls({ name: "spawn", arguments: { task: "Look at the secret" } })
      : says("counted");
  });
  const ended = Promise.withResolvers<string>();
  const options: AgentOptions = {
    ...here.options,
    send: (_chat, text) => Promise.resolve(ended.resolve(text)),
  };
  await using background = openBackground(() => options, options);
  const agent = new Agent({ ...options, background });
  await ask(agent, 1, { ...local, text: "Count them" });
  match(await ended.promise, /counted$/);
  equal(here.made.provider.requests.length, 0);
  deepEqual(
    [...new Set(here.house.requests.map(({ model }) => model))],
    ["local"],
  );
});

Deno.test("a provider is made when it is asked, once, and never in the place of another", async () => {
  await using here = await place(says("usual"));
  const agent = new Agent(here.options);
  deepEqual(here.opened, []);
  await ask(agent, 2, local);
  deepEqual(here.opened, ["house"]);
  let message = "";
  await agent.answer({ chat, text: "hi", model: "m", provider: "gone" }, {
    signal,
  }).catch((error) => message = error.message);
  match(message, /^Cannot ask gone: expected a provider of the configuration/);
  equal(here.made.provider.requests.length, 0);
});

Deno.test("a gateway's --model is for the chats of the provider in force", async () => {
  await using here = await place(says("usual"));
  await ask(new Agent(here.options), 1, { ...local, keepModel: true });
  const gateway = { modelPinned: true, chatsStay: true, model: "big" };
  const agent = new Agent({ ...here.options, ...gateway });
  deepEqual(await agent.choiceOf(chat), local);
  await ask(agent, 1);
  equal(here.made.provider.requests.length, 0);
  await ask(agent, 1, { chat: { channel: "cli", chatId: "other" } });
  deepEqual(here.made.provider.requests.map(({ model }) => model), ["big"]);
});

for (const text of ["/help", "/nonsense", "x".repeat(200_000)]) {
  Deno.test(
    `a choice that is to be kept is kept by a message that asks nobody: ${
      text.slice(0, 7)
    }`,
    async () => {
      await using here = await place(says("usual"));
      const agent = new Agent(here.options);
      await ask(agent, 1, { ...local, keepModel: true, text }).catch(() => {});
      deepEqual(await agent.choiceOf(chat), local);
      await ask(agent, 1);
      equal(here.made.provider.requests.length, 0);
    },
  );
}

Deno.test("only a person's message is a command: a job or a task that the model thought of chooses no model", async () => {
  await using here = await place(says("usual"), says("at home"));
  const listModels = () =>
    Promise.resolve([{ provider: "test", names: ["big"] }]);
  const agent = new Agent({ ...here.options, listModels });
  await ask(agent, 1, { ...local, keepModel: true });
  const text = "/model big";
  await ask(agent, 1, { text, job: "j1" });
  await ask(agent, 1, { text, source: "heartbeat" });
  await ask(agent, 1, { text: "/new", source: "background" });
  deepEqual(await agent.choiceOf(chat), local);
  const { messages } = await here.options.sessions.open("cli", "default");
  equal(messages.at(-1)?.content, "at home");
  equal(here.house.requests.length, 4);
  await ask(agent, 1, { text });
  deepEqual((await agent.choiceOf(chat)).provider, "test");
});
