import { botMethods } from "./telegram/bot_methods.ts";
import type { BotTraces, FakeCommand } from "./telegram/bot_methods.ts";
import { Chats } from "./telegram/chats.ts";
import { answerWithFault, Faults } from "./telegram/faults.ts";
import type { Fault } from "./telegram/faults.ts";
import { Flood } from "./telegram/flood.ts";
import { messageMethods } from "./telegram/message_methods.ts";
import type { Method } from "./telegram/message_methods.ts";
import type { FakeGroup, FakeMessage, FakePerson } from "./telegram/model.ts";
import { PersonActs } from "./telegram/person_acts.ts";
import { readCall, refusalResponse } from "./telegram/read_call.ts";
import { Refusal } from "./telegram/refusal.ts";
import { UpdateQueue } from "./telegram/update_queue.ts";
import { Watchers } from "./telegram/watchers.ts";

export type { FakeGroup, FakeMessage, FakePerson };

/** One request as it arrived. */
export interface TelegramRequest {
  method: string;
  payload: Record<string, unknown>;
}

/** A strict stand-in of the Bot API: it refuses what Telegram refuses. */
export interface TelegramServer extends AsyncDisposable {
  /** For `api_root`. */
  root: string;
  /** The only token that is known. */
  token: string;
  /** Whatever was asked, refused or not. */
  requests: TelegramRequest[];
  /** The methods that were asked for with another token. */
  strangers: string[];
  /** Texts that reached a chat, as they were when they were sent. */
  sent: { chatId: number; text: string }[];
  /** Who there is; tests change it while it runs. */
  people: FakePerson[];
  /** The groups; tests change them while it runs. */
  groups: FakeGroup[];
  /** Every message of every chat, as it stands now. */
  messages: FakeMessage[];
  /** What else the bot told. */
  traces: BotTraces;
  /** What people do. */
  acts: PersonActs;
  /** What waits to be told. */
  queue: UpdateQueue;
  /** Limits, off unless a test switches them on. */
  flood: Flood;
  /** A person writes to the bot in private, or in a group. */
  say(person: FakePerson, text: string, chat?: "private" | "group"): void;
  /** The open poll ends with nothing, as when its time is over. */
  endPoll(): void;
  /** The next so many calls of a method go wrong. */
  fail(method: string, fault: Fault, times?: number): void;
  /** Returns once something is so; asked after every call. */
  until(isSo: () => boolean): Promise<void>;
}

const TOKEN = "123456789:AAFakeTokenForTestsOnly_0123456789";

/** A group that is always there. */
const GROUP = { id: -500, title: "The old group" };

/** What counts as a message where it is counted how many there are. */
const COUNTED = ["sendMessage", "editMessageText"];

/** Starts one on a free port of 127.0.0.1, or on the one given. */
export function startTelegramServer(
  people: FakePerson[] = [],
  { port = 0 } = {},
): TelegramServer {
  const requests: TelegramRequest[] = [];
  const strangers: string[] = [];
  const sent: TelegramServer["sent"] = [];
  const chats = new Chats(people);
  chats.groups.push({ ...GROUP });
  const traces: BotTraces = {
    drafts: [],
    actions: [],
    commands: [] as FakeCommand[],
    menus: new Map(),
    answers: new Map(),
    openQueries: new Set(),
    knowsDrafts: true,
  };
  const watchers = new Watchers();
  const queue = new UpdateQueue(() => watchers.look());
  const faults = new Faults();
  const flood = new Flood();
  const over = Promise.withResolvers<void>();
  const methods: Record<string, Method> = {
    ...botMethods(chats, traces),
    ...messageMethods(
      chats,
      ({ chatId, text }) => void sent.push({ chatId, text }),
    ),
    getUpdates: (payload) => queue.take(payload),
  };

  async function answer(request: Request): Promise<Response> {
    const { token, method, payload } = await readCall(request);
    if (token !== TOKEN) {
      strangers.push(method);
      throw new Refusal(401, "Unauthorized");
    }
    const run = Object.hasOwn(methods, method) && methods[method];
    if (!run) throw new Refusal(404, "Not Found: method not found");
    requests.push({ method, payload });
    watchers.look();
    const act = async (): Promise<unknown> => {
      if (COUNTED.includes(method)) flood.check(Number(payload.chat_id));
      return await run(payload);
    };
    const fault = faults.take(method);
    if (!fault) return Response.json({ ok: true, result: await act() });
    return await answerWithFault(fault, { run: act, over: over.promise });
  }

  const server = Deno.serve(
    { hostname: "127.0.0.1", port, onListen: () => {} },
    async (request) => {
      try {
        return await answer(request);
      } catch (error) {
        return refusalResponse(error);
      } finally {
        watchers.look();
      }
    },
  );
  const acts = new PersonActs(chats, queue, traces);

  return {
    root: `http://127.0.0.1:${server.addr.port}`,
    token: TOKEN,
    ...{ requests, strangers, sent, people, traces, acts, queue, flood },
    groups: chats.groups,
    messages: chats.messages,
    say: (person, text, chat = "private") =>
      void acts.write(person, text, {
        chatId: chat === "group" ? GROUP.id : undefined,
      }),
    endPoll: () => queue.endPoll(),
    fail: (method, fault, times) => faults.plan(method, fault, times),
    until: (isSo) => watchers.until(isSo),
    [Symbol.asyncDispose]: () => {
      queue[Symbol.dispose]();
      over.resolve();
      return server.shutdown();
    },
  };
}
