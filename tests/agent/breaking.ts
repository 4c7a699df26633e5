import * as v from "valibot";
import { Agent } from "../../src/agent/agent.ts";
import type { TurnEnd } from "../../src/agent/events.ts";
import { ParkedError } from "../../src/base/parked_error.ts";
import type { ChatRequest } from "../../src/providers/provider.ts";
import type { SessionMessage } from "../../src/sessions/session.ts";
import { SessionStore } from "../../src/sessions/session_store.ts";
import { defineTool } from "../../src/tools/tool.ts";
import { calls, says } from "../fakes/scripted_provider.ts";
import { type TestAgent, testAgent } from "./test_agent.ts";

export const chat = { channel: "cli", chatId: "default" };
/** When the clock of a test agent says that it is. */
export const NOW = "2026-11-20T09:32:00.000Z";

/** How a turn is broken off. */
export type Break =
  /** The power goes: nothing is written or done any more. */
  | "crash"
  /** miniclaw is told to end. */
  | "park"
  /** This one time nothing can be written. */
  | "full";

/** A turn that is broken off at a write, and an account of what it did. */
export interface Breaking extends AsyncDisposable {
  made: TestAgent;
  /** How often each act was done. */
  done: Map<number, number>;
  /** The journal. */
  acts: Map<string, string | undefined>;
  /** Answers "Do it", broken off where told: before or behind the n-th write. */
  answer(at?: number, how?: Break): Promise<TurnEnd>;
  /** The session's messages. */
  messages(): Promise<SessionMessage[]>;
  /** What fell out of the session, to be condensed. */
  setAside(): Promise<string[]>;
  /** Writes of the last try. */
  writes(): number;
}

/** An agent whose model does these rounds of acts and then says "done". */
export async function breaking(
  rounds: readonly (readonly number[])[],
  before: readonly SessionMessage[] = [],
): Promise<Breaking> {
  const made = await testAgent({
    answers: [(request) => next(request, rounds)],
  });
  const done = new Map<number, number>();
  const acts = new Map<string, string | undefined>();
  let isDead = false;
  let writes = 0;
  let gate: (write: () => Promise<void>) => Promise<void> = (write) => write();

  const act = defineTool<{ n: number }>({
    name: "act",
    description: "Does something that is seen",
    parameters: v.strictObject({ n: v.number() }),
    touches: () => [],
    harmsTwice: () => true,
    async run({ n }) {
      await Promise.resolve();
      if (isDead) throw new Error("Nothing runs on without power");
      done.set(n, (done.get(n) ?? 0) + 1);
      return `did ${n}`;
    },
  });
  class Store extends SessionStore {
    override save(session: Parameters<SessionStore["save"]>[0]): Promise<void> {
      return gate(() => super.save(session));
    }
  }
  const { home, log, now } = made.options;
  const sessions = new Store(home.sessions, { log, now });
  if (before.length > 0) {
    const session = await sessions.open(chat.channel, chat.chatId);
    await sessions.save({ ...session, messages: [...before] });
  }
  const parts = { ...made.options, sessions, tools: [act], condense: true };
  const agent = new Agent(parts);
  let tries = 0;
  return {
    made,
    done,
    acts,
    writes: () => writes,
    setAside: () => setAside(home.state),
    messages: async () => (await sessions.open("cli", "default")).messages,
    async answer(at = Infinity, how = "crash"): Promise<TurnEnd> {
      const stop = new AbortController();
      writes = 0;
      isDead = false;
      gate = async (write) => {
        if (isDead) throw new Error("The power is gone");
        const mine = writes++;
        if (Math.floor(at / 2) !== mine) return await write();
        if (at % 2 === 1) await write();
        if (how === "park") {
          stop.abort(new ParkedError());
          if (at % 2 === 0) await write();
        } else if (how === "full") {
          throw Object.assign(new Error("No space"), { code: "ENOSPC" });
        } else {
          isDead = true;
          throw new Error("The power is gone");
        }
      };
      const set = (id: string, result?: string) =>
        gate(() => Promise.resolve(void acts.set(id, result)));
      return await agent.answer({ chat, text: "Do it" }, {
        signal: stop.signal,
        acts: { starting: (id) => set(id), ended: set },
        interrupted: tries++ === 0
          ? undefined
          : { since: NOW, acts: new Map(acts) },
      });
    },
    [Symbol.asyncDispose]: () => made[Symbol.asyncDispose](),
  };
}

/** A stubborn model: it repeats whatever isn't done, until it is told not to. */
function next(
  { messages }: ChatRequest,
  rounds: readonly (readonly number[])[],
) {
  const asked = messages.findLastIndex(({ role }) => role === "user");
  const running = messages.slice(asked);
  const settled = new Set<number>();
  const numbers = new Map<string, number>();
  for (const message of running) {
    if (message.role === "assistant") {
      for (const { id, arguments: args } of message.toolCalls ?? []) {
        numbers.set(id, (args as { n: number }).n);
      }
    }
    if (message.role === "tool" && /^did|made twice/.test(message.content)) {
      settled.add(numbers.get(message.toolCallId)!);
    }
  }
  const round = rounds.map((acts) => acts.filter((n) => !settled.has(n)))
    .find((acts) => acts.length > 0);
  return round
    ? calls(
      ...round.map((n) => ({ id: "same", name: "act", arguments: { n } })),
    )
    : says("done");
}

async function setAside(stateFolder: string): Promise<string[]> {
  try {
    const path = `${stateFolder}/condense/cli_default.json`;
    const { messages } = JSON.parse(await Deno.readTextFile(path));
    return messages.map(({ content, timestamp }: SessionMessage) =>
      `${timestamp} ${content}`
    );
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}
