import { phrase } from "../base/phrase.ts";
import { describeError } from "../i18n/describe_error.ts";
import { texts } from "../i18n/en/chat.ts";
import { ProviderError } from "../providers/provider_error.ts";
import type { ChatMessage, Provider, ToolSpec } from "../providers/provider.ts";
import type { SessionMessage } from "../sessions/session.ts";
import { askModel } from "./ask_model.ts";
import type { ModelAnswer } from "./ask_model.ts";
import type { TurnEnd } from "./events.ts";
import { FailingCalls, MOST_FAILURES } from "./failing_calls.ts";
import { brokenMark, LIMIT_RESULT, STOPPED_MARK } from "./marks.ts";
import { reasonToLeave } from "./reason_to_leave.ts";
import { runCalls } from "./run_calls.ts";
import type { ToolRun } from "./run_calls.ts";
import { countRounds, turnEndBefore } from "./turn_end_before.ts";

/** What a turn needs beside the person's words. */
export interface TurnOptions extends ToolRun {
  /** What the conversation knows the person's words by. */
  id?: string;
  /** Who is asked. */
  provider: Provider;
  /** The model's name. */
  model: string;
  /** The code of the person's language. */
  language?: string;
  /** Tokens an answer may have. */
  maxTokens: number;
  /** Tool rounds there may be. */
  maxIterations: number;
  /** The tools as the model is told about them. */
  specs: readonly ToolSpec[];
  /** Ids that calls of this conversation already have. */
  usedIds: Set<string>;
  /** What a turn that goes on has had so far, its question first. */
  soFar?: readonly SessionMessage[];
  /** The request that the turn's messages so far make. */
  compose(turn: readonly SessionMessage[]): ChatMessage[];
  /** Keeps the turn's messages so far: called after each of them. */
  keep(turn: readonly SessionMessage[]): Promise<void>;
}

/**
 * Answers one message: asks the model, runs the tools it calls, and asks again
 * until it answers without a call. Whatever happens, the turn that is kept has a
 * result for every call, and what was written before a stop is in it, marked.
 * Only a turn that is to be gone on with later is left as it is.
 *
 * @throws {ProviderError} when the model can't be asked
 * @throws {ParkedError} when miniclaw ends
 */
export async function runTurn(
  question: string,
  options: TurnOptions,
): Promise<TurnEnd> {
  const turn = new Turn(options);
  const failing = new FailingCalls();
  const { soFar = [], maxIterations } = options;
  const before = turnEndBefore(soFar, { maxIterations, failing });
  await turn.begin(question);
  if (before) return before;
  for (let round = countRounds(soFar);; round++) {
    const answer = await turn.ask();
    if (answer === undefined) return { kind: "stopped", text: turn.lastText };
    const { text, calls, finish } = answer;
    if (calls.length === 0) {
      return { kind: "answered", text, complete: finish === "stop" };
    }
    if (round >= maxIterations) {
      await turn.refuseCalls(calls);
      return { kind: "maxIterations", text, iterations: round };
    }
    await turn.runCalls(calls, failing);
    const stuck = calls.find((call) => failing.isStuck(call));
    if (stuck) {
      return { kind: "stuck", text, tool: stuck.name, times: MOST_FAILURES };
    }
  }
}

/** The running turn's messages, each kept as soon as it is there. */
class Turn {
  readonly #options: TurnOptions;
  readonly #messages: SessionMessage[];

  constructor(options: TurnOptions) {
    this.#options = options;
    this.#messages = [...options.soFar ?? []];
  }

  get lastText(): string {
    return this.#messages.findLast(({ role }) => role === "assistant")
      ?.content ?? "";
  }

  /** What was mended of a turn that goes on is kept before anything else. */
  async begin(question: string): Promise<void> {
    const { id, keep } = this.#options;
    const named = id === undefined ? {} : { id };
    if (this.#messages.length > 0) await keep(this.#messages);
    else await this.add({ role: "user", content: question, ...named });
  }

  async add(...messages: Omit<SessionMessage, "timestamp">[]): Promise<void> {
    const timestamp = this.#options.context.now().toISOString();
    this.#messages.push(
      ...messages.map((message) => ({ ...message, timestamp })),
    );
    await this.#options.keep(this.#messages);
  }

  /** The model's answer, kept; undefined when the person stopped it. */
  async ask(): Promise<ModelAnswer | undefined> {
    const { model, maxTokens, specs, compose, context, language } =
      this.#options;
    const answer: ModelAnswer = { text: "", calls: [] };
    try {
      context.signal.throwIfAborted();
      const messages = compose(this.#messages);
      const request = { model, messages, tools: specs, maxTokens, language };
      await askModel(request, answer, {
        ...this.#options,
        signal: context.signal,
      });
      requireContent(answer, model);
    } catch (error) {
      const reason = reasonToLeave(error, context.signal);
      if (reason) throw reason;
      await this.#keepBroken(answer, error);
      if (context.signal.aborted) return undefined;
      throw error;
    }
    await this.add({
      role: "assistant",
      content: answer.text,
      ...(answer.calls.length > 0 && { tool_calls: answer.calls }),
    });
    return answer;
  }

  async runCalls(
    calls: ModelAnswer["calls"],
    failing: FailingCalls,
  ): Promise<void> {
    const results = await runCalls(calls, this.#options);
    await this.add(...calls.map((call, at) => ({
      role: "tool" as const,
      content: failing.note(call, results[at]),
      tool_call_id: call.id,
    })));
  }

  async refuseCalls(calls: ModelAnswer["calls"]): Promise<void> {
    await this.add(...calls.map(({ id }) => ({
      role: "tool" as const,
      content: LIMIT_RESULT,
      tool_call_id: id,
    })));
  }

  /** Calls that came before the break were not run, so they are not kept. */
  async #keepBroken({ text }: ModelAnswer, error: unknown): Promise<void> {
    const mark = this.#options.context.signal.aborted
      ? STOPPED_MARK
      : brokenMark(this.#options.redact(describeError(error).message));
    await this.add({
      role: "assistant",
      content: text ? `${text}\n\n${mark}` : mark,
    });
  }
}

function requireContent(answer: ModelAnswer, model: string): void {
  if (answer.calls.length > 0 || answer.text.trim() !== "") return;
  throw answer.finish === "refused"
    ? new ProviderError("request", phrase(texts.modelRefused, { model }), {
      hint: phrase(texts.putOtherwise),
    })
    : new ProviderError("service", phrase(texts.modelSilent, { model }), {
      hint: phrase(texts.tryAgain),
    });
}
