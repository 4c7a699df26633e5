import { deepEqual, doesNotMatch, equal, match } from "node:assert/strict";
import { createLogger } from "../../../src/base/logger.ts";
import type { ChatAddress } from "../../../src/base/chat_address.ts";
import {
  type Beat,
  Heartbeat,
} from "../../../src/gateway/heartbeat/heartbeat.ts";
import type { HeartbeatQuestion } from "../../../src/gateway/heartbeat/heartbeat_options.ts";

/** A heartbeat whose world is the test's. */
class Stage implements AsyncDisposable {
  now = new Date("2026-11-20T09:00:00Z");
  text: string | undefined = "- [ ] look at the oven";
  answer = "HEARTBEAT_OK";
  failure: Error | undefined;
  lastChat: ChatAddress | undefined = { channel: "telegram", chatId: "7" };
  spent = 0;
  isQuiet = false;
  readonly config = {
    enabled: true,
    interval_minutes: 30,
    chat: "",
    tokens_per_day: 1000,
  };
  readonly asked: HeartbeatQuestion[] = [];
  readonly said: [ChatAddress, string][] = [];
  readonly logged: string[] = [];
  readonly folder: string;
  readonly #stop = new AbortController();
  #tick = (): void => {};
  #beats: Promise<void> | undefined;

  constructor(folder: string) {
    this.folder = folder;
  }

  static async create(): Promise<Stage> {
    return new Stage(await Deno.makeTempDir({ prefix: "miniclaw_" }));
  }

  /** A heartbeat as a new process has it. */
  make(): Heartbeat {
    return new Heartbeat({
      config: this.config,
      stateFolder: this.folder,
      readItems: () => Promise.resolve(this.text),
      ask: (question) => {
        this.asked.push(question);
        return this.failure
          ? Promise.reject(this.failure)
          : Promise.resolve(this.answer);
      },
      say: (chat, text) => {
        this.said.push([chat, text]);
        return Promise.resolve();
      },
      lastChat: () => Promise.resolve(this.lastChat),
      spentToday: () => Promise.resolve(this.spent),
      timezone: "Europe/Paris",
      log: createLogger("heartbeat", {
        level: "info",
        write: (line) => this.logged.push(line),
      }),
      now: () => this.now,
      isQuiet: () => this.isQuiet,
      ticks: (_signal, onTick) => void (this.#tick = onTick),
    });
  }

  async beat(time?: string): Promise<Beat> {
    if (time) this.now = new Date(time);
    return await this.make().beat(this.#stop.signal);
  }

  /** Starts one that beats by its ticks. */
  async start(): Promise<Heartbeat> {
    const heartbeat = this.make();
    this.#beats = heartbeat.start(this.#stop.signal);
    await heartbeat.idle();
    return heartbeat;
  }

  async tickAt(heartbeat: Heartbeat, time: string): Promise<void> {
    this.now = new Date(time);
    this.#tick();
    await heartbeat.idle();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort();
    await this.#beats;
    await Deno.remove(this.folder, { recursive: true });
  }
}

Deno.test("nothing due asks no model", async () => {
  await using on = await Stage.create();
  for (const text of [undefined, "", "# Tasks\n- [x] done", "every morning"]) {
    on.text = text;
    equal(await on.beat(), "idle");
  }
  on.text = "- [ ] every evening: look at the oven";
  equal(await on.beat(), "idle");
  deepEqual(on.asked, []);
});

Deno.test("what is due is asked in its own conversation, and a word says nothing", async () => {
  await using on = await Stage.create();
  on.text = "- [ ] look at the oven\n  and the window\n- [x] no\n- a second";
  equal(await on.beat(), "silent");
  deepEqual(on.said, []);
  const [{ chat, text, byItselfFor }] = on.asked;
  deepEqual(chat, { channel: "heartbeat", chatId: "main" });
  deepEqual(byItselfFor, on.lastChat);
  match(text, /^- look at the oven\n {2}and the window\n- a second$/m);
  match(text, /exactly\nHEARTBEAT_OK and nothing else/);
  doesNotMatch(text, /- no/);
});

const answers: [string, string | undefined][] = [
  ["HEARTBEAT_OK", undefined],
  [" `HEARTBEAT_OK`.\n", undefined],
  ["**HEARTBEAT_OK**", undefined],
  ["", undefined],
  ["The oven is on!", "The oven is on!"],
  ["The oven is on!\n\nHEARTBEAT_OK", "The oven is on!"],
  ["HEARTBEAT_OK\nThe oven is on!", "The oven is on!"],
  ["HEARTBEAT_OKAY is what I'd say", "HEARTBEAT_OKAY is what I'd say"],
];

for (const [answer, said] of answers) {
  Deno.test(`the answer ${JSON.stringify(answer)} has it say ${said}`, async () => {
    await using on = await Stage.create();
    on.answer = answer;
    equal(await on.beat(), said === undefined ? "silent" : "said");
    deepEqual(on.said, said === undefined ? [] : [[on.lastChat, said]]);
  });
}

Deno.test("it speaks to the chat of the configuration; to nobody it asks nothing", async () => {
  await using on = await Stage.create();
  on.answer = "News";
  on.lastChat = undefined;
  equal(await on.beat(), "nobody");
  deepEqual(on.asked, []);
  match(on.logged.join(""), /WARN .*nobody to tell: set heartbeat\.chat/);
  on.config.chat = "telegram:-100:4";
  await on.beat();
  deepEqual(on.said, [[{ channel: "telegram", chatId: "-100:4" }, "News"]]);
});

Deno.test("a day's tokens are its ceiling; none is no ceiling", async () => {
  await using on = await Stage.create();
  on.spent = 1000;
  equal(await on.beat(), "spent");
  match(on.logged.join(""), /WARN .*rests until tomorrow: its 1000 tokens/);
  on.spent = 999;
  equal(await on.beat(), "silent");
  on.config.tokens_per_day = 0;
  on.spent = 1e9;
  equal(await on.beat(), "silent");
});

Deno.test("an item with a rhythm comes round once, also over a restart", async () => {
  await using on = await Stage.create();
  on.text = "- [ ] every morning: look at today";
  equal(await on.beat("2026-11-20T06:40:00Z"), "idle");
  equal(await on.beat("2026-11-20T07:10:00Z"), "silent");
  equal(await on.beat("2026-11-20T07:40:00Z"), "idle");
  equal(await on.beat("2026-11-23T14:00:00Z"), "silent");
  equal(await on.beat("2026-11-23T14:30:00Z"), "idle");
  on.text = "- [ ] look\n- every hour: rest";
  await on.beat();
  const kept = JSON.parse(
    await Deno.readTextFile(`${on.folder}/heartbeat.json`),
  );
  deepEqual(Object.keys(kept.items), ["look", "every hour: rest"]);
});

Deno.test("what the model couldn't be asked stays due", async () => {
  await using on = await Stage.create();
  on.text = "- [ ] every morning: look at today";
  const heartbeat = await on.start();
  on.failure = new Error("no credit");
  await on.tickAt(heartbeat, "2026-11-20T09:30:00Z");
  equal(on.asked.length, 0);
  await on.tickAt(heartbeat, "2026-11-21T07:00:00Z");
  await on.tickAt(heartbeat, "2026-11-21T07:01:00Z");
  equal(on.asked.length, 1);
  match(on.logged.join(""), /WARN .*The heartbeat failed: no credit/);
  on.failure = undefined;
  await on.tickAt(heartbeat, "2026-11-21T07:30:00Z");
  await on.tickAt(heartbeat, "2026-11-21T08:00:00Z");
  equal(on.asked.length, 2);
});

Deno.test("it beats at its interval, and goes on from there after a restart", async () => {
  await using on = await Stage.create();
  const heartbeat = await on.start();
  equal(on.asked.length, 1);
  for (const minute of ["01", "15", "29"]) {
    await on.tickAt(heartbeat, `2026-11-20T09:${minute}:00Z`);
  }
  equal(on.asked.length, 1);
  await on.tickAt(heartbeat, "2026-11-20T09:29:59.990Z");
  equal(on.asked.length, 2);
  const next = await on.start();
  await on.tickAt(next, "2026-11-20T09:58:00Z");
  equal(on.asked.length, 2);
  await on.tickAt(next, "2026-11-20T10:00:00Z");
  equal(on.asked.length, 3);
  // A clock that goes back doesn't silence it.
  await on.tickAt(next, "2026-11-20T03:00:00Z");
  equal(on.asked.length, 4);
});

Deno.test("quiet hours hold it back until they end, once", async () => {
  await using on = await Stage.create();
  on.isQuiet = true;
  const heartbeat = await on.start();
  for (const hour of ["10", "11", "12"]) {
    await on.tickAt(heartbeat, `2026-11-20T${hour}:00:00Z`);
  }
  equal(on.asked.length, 0);
  on.isQuiet = false;
  await on.tickAt(heartbeat, "2026-11-20T12:01:00Z");
  await on.tickAt(heartbeat, "2026-11-20T12:02:00Z");
  equal(on.asked.length, 1);
});

Deno.test("a state that can't be read counts as none", async () => {
  await using on = await Stage.create();
  const path = `${on.folder}/heartbeat.json`;
  for (const text of ["{", "[]", "null", '{"last_beat":5,"items":{"a":"x"}}']) {
    await Deno.writeTextFile(path, text);
    equal(await on.beat(), "silent");
    match(await Deno.readTextFile(path), /"last_beat": "2026-11-20T09/);
  }
});
