import { deepEqual, ok } from "node:assert/strict";
import type { Scheduler } from "fast-check";
import { followChat } from "../../../src/gateway/api/chat/follow_chat.ts";
import {
  empty,
  hear,
} from "../../../src/gateway/page/files/chat/conversation.js";
import { readEvents } from "../../../src/gateway/page/files/read_events.js";
import { WebChannel } from "../../../src/gateway/web/web_channel.ts";
import type { KeptMessage } from "../../../src/gateway/kept_messages.ts";
import type { SessionMessage } from "../../../src/sessions/session.ts";
import { type Act, Errand, time } from "./errand.ts";

/** When a page leaves: after so many events of each of its connections. */
export type Leaving = readonly number[];

const { signal } = new AbortController();
const delivery = { signal, sentParts: 0, onPart: () => Promise.resolve() };

/**
 * A chat of the pages whose disk, journal, turns and pages take their steps in any
 * order, and whose gateway may be killed between any two.
 */
export class InterleavedChat {
  readonly #scheduler: Scheduler;
  readonly #errands: Errand[];
  /** In the order of the journal. */
  readonly #taken: Errand[] = [];
  readonly #messages: SessionMessage[] = [];
  readonly #kept: KeptMessage[] = [];
  #web: WebChannel;
  #isOver = false;

  constructor(scheduler: Scheduler, acts: readonly Act[]) {
    this.#scheduler = scheduler;
    this.#errands = acts.map((act, at) => new Errand(act, at));
    this.#web = this.#begin();
  }

  /** Has everything happen, seen by pages, with kills in between. */
  async run(pages: readonly Leaving[], kills: number): Promise<void> {
    const watching = pages.map((leaving) => this.#watch(leaving));
    let working = this.#work();
    for (let times = 0; times < kills; times++) {
      await this.#step("kill");
      this.#web.end();
      this.#web = this.#begin();
      await working;
      this.#recall();
      working = this.#work();
    }
    await working;
    const late = this.#watch([]);
    await this.#step("over");
    this.#isOver = true;
    this.#web.end();
    const wanted = this.#errands.flatMap(({ shown }) => shown).sort();
    for (const page of [...watching, late]) deepEqual(await page, wanted);
  }

  #begin(): WebChannel {
    return new WebChannel({
      state: "/nowhere",
      now: () => new Date(time()),
      kept: {
        list: () => this.#read(() => [...this.#kept]),
        keep: async (_chat, message) => {
          await this.#step("keep");
          const { id } = message;
          if (this.#kept.every((one) => one.id !== id)) {
            this.#kept.push(message);
          }
          await this.#step("kept");
        },
        forget: () => Promise.resolve(),
      },
    });
  }

  #recall(): void {
    const all = this.#taken;
    this.#web.recall({
      inbound: all.filter(({ isAnswered }) => !isAnswered)
        .flatMap(({ inbound }) => inbound ?? []),
      outbound: all.filter((one) => one.isAnswered && !one.isDelivered)
        .map(({ outbound }) => outbound),
    });
  }

  /** Takes messages as they come, and answers and brings one after the other. */
  async #work(): Promise<void> {
    const web = this.#web;
    const still = async (label: string): Promise<void> => {
      await this.#step(label);
      if (this.#web !== web) throw new Killed();
    };
    let lane = Promise.resolve();
    const beside: Promise<void>[] = [];
    const put = (errand: Errand): void => {
      const work = { errand, web, still };
      if (errand.isAnswered) beside.push(this.#bring(work));
      else lane = lane.then(() => this.#answer(work)).catch(unlessKilled);
    };
    this.#taken.filter(({ isDelivered }) => !isDelivered).forEach(put);
    const taking = this.#errands.filter((one) => !this.#taken.includes(one))
      .map(async (errand) => {
        await still("take");
        this.#taken.push(errand);
        errand.isAnswered = errand.act === "beside";
        this.#write(errand, web);
        put(errand);
      });
    await Promise.all(taking.map((one) => one.catch(unlessKilled)));
    await lane;
    await Promise.all(beside);
  }

  /** The page that sent it is told that it was taken, sooner or later. */
  #write({ act, inbound }: Errand, web: WebChannel): void {
    if (!inbound || (act !== "ask" && act !== "fail")) return;
    const { id, text, received_at: at } = inbound;
    void this.#step("write").then(() =>
      web.log("default").write({ id, text, at })
    );
  }

  async #answer(work: Work): Promise<void> {
    if (work.errand.act !== "text") await this.#turn(work);
    await work.still("answered");
    work.errand.isAnswered = true;
    await this.#bring(work);
  }

  async #turn({ errand, web, still }: Work): Promise<void> {
    const { act, inbound, outbound } = errand;
    const { id, text: content } = inbound!;
    const view = web.follow(inbound!);
    await still("question");
    const known = this.#messages.findIndex((one) => one.id === id);
    const isWhole = known >= 0 && known < this.#messages.length - 1;
    if (known < 0) {
      this.#messages.push({ role: "user", id, content, timestamp: time() });
    }
    await still("asked");
    if (isWhole) return;
    for (const text of outbound.text.split(/(?= )/)) {
      view.onEvent({ kind: "text", text });
      await still("piece");
    }
    const said = act === "fail" ? "[broken off: English]" : outbound.text;
    this.#messages.push({
      ...{ role: "assistant", content: said, timestamp: time() },
    });
    await still("saved");
  }

  async #bring({ errand, web, still }: Work): Promise<void> {
    try {
      await still("bring");
      await web.send(errand.outbound, delivery);
      await still("delivered");
      errand.isDelivered = true;
    } catch (error) {
      unlessKilled(error);
    }
  }

  /** A page that comes, is cut off now and then, and comes back. */
  async #watch(leaving: Leaving): Promise<string[]> {
    let conversation = empty;
    let last = "";
    for (let visit = 0;; visit++) {
      await this.#step("come");
      const web = this.#web;
      const response = await this.#follow(last, web);
      let left = leaving[visit] ?? Infinity;
      for await (const event of readEvents(response.body!, () => {})) {
        checkState(event);
        conversation = hear(conversation, event);
        last = event.id;
        this.#check(conversation.messages);
        if (--left < 0) break;
      }
      if (this.#isOver && left >= 0 && web === this.#web) break;
    }
    ok(conversation.messages.every(({ isWriting }) => !isWriting));
    return conversation.messages.map(words).sort();
  }

  /** At no time is anything shown twice, or words that weren't said. */
  #check(messages: typeof empty.messages): void {
    const said = messages.filter(({ text }) => text !== "").map(words);
    deepEqual(said, [...new Set(said)]);
    const all = this.#errands.flatMap(({ shown, number }) => [
      ...shown,
      `assistant: answer ${number}`,
    ]);
    for (const one of said) {
      ok(all.some((whole) => whole.startsWith(one)), one);
    }
  }

  async #follow(last: string, web: WebChannel): Promise<Response> {
    const messages = (): SessionMessage[] => [...this.#messages];
    const peek = async () => ({
      ...{ session_id: "", channel: "web", chat_id: "default" },
      ...{ created_at: "", last_accessed: "" },
      messages: await this.#read(messages),
    });
    const choice = { model: "m", provider: "p" };
    const agent = { choiceOf: () => Promise.resolve(choice) };
    const live = { agent, parts: { sessions: { peek } } };
    const request = new Request("http://127.0.0.1/", {
      headers: last ? { "last-event-id": last } : {},
    });
    const call = {
      ...{ request, query: { session: "default" } },
      visitor: { isIn: () => true },
    };
    const context = { gateway: { web, live }, redact: (text: string) => text };
    // deno-lint-ignore no-explicit-any
    const told = await followChat.run(call as any, context as any);
    return told as Response;
  }

  /** What the disk held at some time of the reading. */
  async #read<Value>(look: () => Value): Promise<Value> {
    await this.#step("read");
    const value = look();
    await this.#step("was read");
    return value;
  }

  async #step(label: string): Promise<void> {
    await this.#scheduler.schedule(Promise.resolve(), label);
  }
}

/** An errand of a gateway, as long as that lives. */
interface Work {
  errand: Errand;
  web: WebChannel;
  still(label: string): Promise<void>;
}

class Killed extends Error {}

function unlessKilled(error: unknown): void {
  if (!(error instanceof Killed)) throw error;
}

/** What is open is told by the events, and by nothing else. */
// deno-lint-ignore no-explicit-any
function checkState({ kind, data }: { kind: string; data: any }): void {
  if (kind !== "state") return;
  const open = new Set(data.open.map(({ id }: { id: string }) => id));
  for (const { id } of data.messages) ok(!open.has(id), id);
}

function words({ role, text, outcome }: (typeof empty.messages)[0]): string {
  const { kind, message } = outcome ?? {};
  return `${role}: ${kind === "failed" ? message : text}`;
}
