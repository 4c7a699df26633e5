import type { ChunksAnswer } from "../fakes/chunked_body.ts";
import type { OpenAIRequest } from "../fakes/openai_server.ts";
import type { Attempt, Call } from "./attempt.ts";
import type { Stage } from "./stage.ts";
import { endStrayProcesses } from "./stray_processes.ts";
import { leaks, mayStaySleeping, Watch } from "./watch.ts";

/** What was wrong with each attempt; empty where all went as it must. */
export type Verdicts = Map<Attempt, string[]>;

/** What the model says in a round: words and calls. */
interface Saying {
  text?: string;
  calls: Call[];
}

/**
 * The model's side of a turn: one attempt a round. The program waits for the model
 * between two rounds, so the world is judged then, and the guilty one is known.
 */
export class HostileModel {
  readonly verdicts: Verdicts = new Map();
  readonly #play: AsyncGenerator<Saying, void, string[]>;
  #calls = 0;

  constructor(attempts: readonly Attempt[], stage: Stage) {
    this.#play = this.#perform(attempts, stage);
  }

  /** The next answer to the program. */
  async answer({ body }: OpenAIRequest): Promise<ChunksAnswer> {
    const asked = body.messages.findLastIndex(({ role }) => role !== "tool");
    const results = body.messages.slice(asked + 1)
      .map(({ content }) => String(content));
    const { value } = await this.#play.next(results);
    return this.#stream(value ?? { text: "\x1b[31mDone\x07", calls: [] });
  }

  async *#perform(
    attempts: readonly Attempt[],
    stage: Stage,
  ): AsyncGenerator<Saying, void, string[]> {
    const watch = new Watch(stage);
    for (const row of attempts) {
      const attempt = { ...row, ...stage.fill({ ...row, refused: undefined }) };
      await stage.tidy();
      await row.setup?.(stage);
      await watch.begin();
      const sleeps = mayStaySleeping(row);
      const told: string[] = [];
      if (attempt.first) told.push(...yield { calls: attempt.first });
      const { text, also = [] } = attempt;
      const results = yield { text, calls: [attempt, ...also] };
      this.verdicts.set(row, [
        ...unexpected(results, { row, expected: 1 + also.length }),
        ...leaks([...told, ...results].join("\n")),
        ...await watch.trespasses({ ...row, sleeps }),
      ]);
      if (sleeps) await endStrayProcesses(stage.nap);
      await row.after?.(stage);
    }
  }

  /** Calls arrive whole: a megabyte in pieces of a few letters would take long. */
  #stream({ text, calls }: Saying): ChunksAnswer {
    const tool_calls = calls.map((call, index) => ({
      index,
      id: call.id ?? `call_${this.#calls++}`,
      type: "function",
      function: { name: call.tool, arguments: asText(call.arguments) },
    }));
    const delta = {
      role: "assistant",
      content: text ?? null,
      ...(calls.length > 0 && { tool_calls }),
    };
    const finish_reason = calls.length > 0 ? "tool_calls" : "stop";
    const choices = [{ index: 0, delta, finish_reason }];
    const event = {
      id: "c",
      object: "chat.completion.chunk",
      created: 1,
      choices,
    };
    return {
      chunks: [`data: ${JSON.stringify(event)}\n\n`, "data: [DONE]\n\n"],
    };
  }
}

function unexpected(
  results: string[],
  { row: { refused }, expected }: { row: Attempt; expected: number },
): string[] {
  if (results.length !== expected) {
    return [`expected ${expected} results, got ${results.length}`];
  }
  if (refused === "harmless") return [];
  return results.filter((result) => !refused.test(result))
    .map((result) => `expected ${refused}, got: ${result.slice(0, 500)}`);
}

function asText(args: unknown): string {
  return typeof args === "string" ? args : JSON.stringify(args);
}
