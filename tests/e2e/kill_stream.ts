import { deepEqual, equal, ok } from "node:assert/strict";
import { renderParts } from "../../src/channels/telegram/markdown/render_parts.ts";
import { type Moment, momentOf } from "./kill_marks.ts";
import {
  ACTS,
  audience,
  crowd,
  replyOf,
  stream,
  stubbornModel,
  type Told,
  wordsOf,
} from "./kill_script.ts";
import { Seeded, seedOfRun } from "./seeded.ts";
import { setUpTelegram, type TelegramStage } from "./telegram_stage.ts";

/** A text that reached a chat, and in which life of the gateway. */
interface Arrival {
  chatId: number;
  text: string;
  life: number;
}

/** How a stream through many lives of a gateway is set up. */
export interface StreamOptions {
  messages: number;
  chats: number;
  ends: number;
}

/** A stream of messages to a gateway that is ended again and again. */
export class KillStream implements AsyncDisposable {
  readonly chance: Seeded;
  readonly told: Told[];
  readonly stage: TelegramStage;
  /** One for each end, in order. */
  readonly moments: Moment[] = [];
  readonly #perLife: number;
  /** How many texts had arrived at each end. */
  readonly #arrived: number[] = [];
  readonly #start = performance.now();
  #written = 0;

  private constructor(
    stage: TelegramStage,
    { told, chance, ends }: { told: Told[]; chance: Seeded; ends: number },
  ) {
    this.stage = stage;
    this.told = told;
    this.chance = chance;
    this.#perLife = Math.ceil(told.length / ends);
  }

  /** Sets everything up. */
  static async create(
    { messages, chats, ends }: StreamOptions,
  ): Promise<KillStream> {
    const chance = new Seeded(seedOfRun());
    const people = crowd(chats);
    const told = stream(people, { count: messages, chance });
    const stage = await setUpTelegram({
      ...audience(people),
      answer: stubbornModel,
      config: { tools: { exec: { allow: ["sh"], isolation: "none" } } },
    });
    return new KillStream(stage, { told, chance, ends });
  }

  /** The next people write, one after the other, at random distances. */
  async write(longestMs: number): Promise<void> {
    for (let count = 0; count < this.#perLife; count++) {
      const next = this.told[this.#written];
      if (!next) return;
      this.#written++;
      this.stage.telegram.say(next.person, wordsOf(next));
      await pause(this.chance.below(longestMs / this.#perLife));
    }
  }

  /** Returns once the model was asked so often, or there is nothing to ask it. */
  async progress(requests: number): Promise<void> {
    const { model, telegram } = this.stage;
    const until = model.requests.length + requests;
    await telegram.until(() =>
      model.requests.length >= until ||
      this.#areAnswered(this.told.slice(0, this.#written))
    );
  }

  /** Looks at what an end left. */
  async note(): Promise<Moment> {
    const moment = await momentOf(this.stage.program);
    this.moments.push(moment);
    this.#arrived.push(this.stage.telegram.sent.length);
    return moment;
  }

  /** A last life, in which all of it comes to its end. */
  async finish(): Promise<void> {
    while (this.#written < this.told.length) await this.write(0);
    await using gateway = await this.stage.start();
    await this.stage.telegram.until(() => this.#areAnswered(this.told));
    equal(await gateway.end(), 0);
    const { open } = await momentOf(this.stage.program);
    equal(open, 0, "something is left in the journal");
  }

  /** Checks all that holds whatever happened; returns the doubled texts. */
  async check(): Promise<string[]> {
    await this.#checkAnswers();
    this.#checkOrder();
    await this.#checkActs();
    return this.#checkDoubles();
  }

  /** Figures for the one who reads the test's output. */
  report(name: string, doubles: readonly string[]): void {
    const seconds = (performance.now() - this.#start) / 1000;
    const busy = this.moments.filter(({ crashes }) => crashes.size > 0).length;
    const open = this.moments.filter(({ open }) => open > 0).length;
    const line =
      `  ${name}: seed ${this.chance.seed}, ${this.moments.length} ` +
      `ends (${busy} in the middle of a turn, ${open} with something open), ` +
      `${this.told.length} messages, ${doubles.length} doubled texts, ` +
      `${this.#setAside().size} set aside, ${seconds.toFixed(0)} s\n`;
    Deno.stderr.writeSync(new TextEncoder().encode(line));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stage[Symbol.asyncDispose]();
  }

  #areAnswered(told: readonly Told[]): boolean {
    const lines = this.stage.telegram.sent.map(({ text }) =>
      text.slice(text.lastIndexOf("\n") + 1)
    );
    const said = new Set(lines);
    const asides = this.#setAside();
    return told.every((one) =>
      asides.has(one.mark) || said.has(lastLineOf(one))
    );
  }

  /** Marks of the messages that were in work at too many ends. */
  #setAside(): Set<string> {
    const marks = this.stage.telegram.sent
      .map(({ text }) => /^I gave up on your message “(m\d+) /.exec(text)?.[1])
      .filter((mark) => mark !== undefined);
    return new Set(marks);
  }

  async #checkAnswers(): Promise<void> {
    const asides = this.#setAside();
    for (const mark of asides) {
      const crashes = this.moments.map((one) => one.crashes.get(mark) ?? 0);
      equal(Math.max(...crashes), 3, `${mark} was set aside too early`);
    }
    for (const told of this.told) {
      const parts = (await renderParts(replyOf(told))).map(({ plain }) =>
        plain
      );
      const mine = this.stage.telegram.sent.filter(({ chatId, text }) =>
        chatId === told.person.id && parts.includes(text)
      ).map(({ text }) => text);
      const expected = asides.has(told.mark) ? [] : parts;
      deepEqual(new Set(mine), new Set(expected), `the answer to ${told.mark}`);
    }
  }

  /** What is told of one message comes before all that is told of a later one. */
  #checkOrder(): void {
    for (const { id } of this.stage.telegram.people) {
      const marks = this.stage.telegram.sent
        .filter(({ chatId }) => chatId === id)
        .map(({ text }) => /m\d{3}/.exec(text)?.[0]);
      deepEqual(marks, marks.toSorted(), `the order in the chat ${id}`);
    }
  }

  /** An act that an end cut off may be missing; none is done twice. */
  async #checkActs(): Promise<void> {
    const cut = new Set(this.moments.flatMap((one) => [...one.cutActs]));
    for (const mark of this.#setAside()) cut.add(mark);
    const { program, telegram } = this.stage;
    const lines = await readLines(program.path(`workspace/${ACTS}`));
    const facts = await readLines(program.path("workspace/memory/MEMORY.md"));
    for (const { mark, wish } of this.told) {
      if (wish === "exec") {
        const times = lines.filter((line) => line === mark).length;
        ok(times <= 1, `${mark} ran ${times} times`);
        ok(times === 1 || cut.has(mark), `${mark} never ran`);
      }
      if (wish === "memory") {
        const times = facts.filter((line) => line.includes(mark)).length;
        ok(times === 1 || cut.has(mark), `${mark} is noted ${times} times`);
      }
      const note = telegram.sent.some(({ text }) => text === `note ${mark}`);
      if (wish === "message") ok(note || cut.has(mark), `${mark} sent no note`);
    }
  }

  #checkDoubles(): string[] {
    const doubles: string[] = [];
    const last = new Map<string, Arrival>();
    for (const arrival of this.#arrivals()) {
      const { text, life, chatId } = arrival;
      const before = last.get(`${chatId} ${text}`);
      last.set(`${chatId} ${text}`, arrival);
      if (!before) continue;
      doubles.push(text);
      const ends = this.moments.slice(before.life, life);
      ok(
        ends.some(({ inFlight }) => inFlight.has(text)),
        `${text.slice(0, 30)} is doubled, and was in flight at no end`,
      );
    }
    return doubles;
  }

  #arrivals(): Arrival[] {
    return this.stage.telegram.sent.map((one, at) => {
      const life = this.#arrived.findIndex((count) => at < count);
      return { ...one, life: life < 0 ? this.#arrived.length : life };
    });
  }
}

/** Waits so many milliseconds: a moment of chance, not one to hope for. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function lastLineOf(told: Told): string {
  return replyOf(told).split("\n").at(-1) ?? "";
}

async function readLines(path: string): Promise<string[]> {
  const text = await Deno.readTextFile(path).catch(() => "");
  return text.split("\n");
}
