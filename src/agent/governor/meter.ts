import type { ModelCall } from "../../providers/model_call.ts";
import { observeProvider } from "../../providers/observe_provider.ts";
import type {
  ChatPiece,
  ChatRequest,
  Provider,
} from "../../providers/provider.ts";
import { type DayUsage, tokensOf } from "../../usage/day_usage.ts";
import type { UsageLedger } from "../../usage/usage_ledger.ts";
import { costOf } from "./cost_of.ts";
import { estimateRequest, estimateUsage } from "./estimate_usage.ts";
import { limitError, limitNotice, type Moment } from "./limit_words.ts";
import type { Spending } from "./spending.ts";
import {
  type LimitConfig,
  limitsFor,
  type SpendingLimit,
} from "./spending_limit.ts";

/** The part of a limit from which on the person is warned. */
const WARN_FROM = 0.8;

/** Fewer tokens are no answer, and a tool call cut off is worse than none. */
const LEAST_ANSWER = 512;

/** What meters count with. */
export interface MeterOptions extends Moment {
  /** The limits and the prices. */
  config: LimitConfig;
  /** The account. */
  ledger: UsageLedger;
  /** The provider's key in the configuration. */
  name: string;
  /** The service's host. */
  host: string;
  /** Told of each call once it has ended. */
  onCall(call: ModelCall): void;
}

/** Counts what one piece of work spends, and ends it at its limits. */
export class Meter {
  readonly #spending: Spending;
  readonly #options: MeterOptions;
  readonly #limits: readonly SpendingLimit[];
  readonly #warned = new Set<string>();
  #spent = 0;

  /** A meter that stands at 0. */
  constructor(spending: Spending, options: MeterOptions) {
    this.#spending = spending;
    this.#options = options;
    this.#limits = limitsFor(spending, options.config);
  }

  /**
   * The same provider, counted. It throws a `MiniclawError` (`limit`) instead of
   * asking once a limit is reached. While something is left a call is made: its
   * answer is kept within what is left, but not below 512 tokens, so that the
   * last call may go a little beyond.
   */
  wrap(provider: Provider): Provider {
    const { name, host, onCall } = this.#options;
    const observed = observeProvider(provider, {
      ...{ name, host, estimate: estimateUsage },
      onCall: async (call) => {
        onCall(call);
        await this.#count(call);
      },
    });
    return {
      chat: (request, signal) => this.#chat(observed, { request, signal }),
    };
  }

  async *#chat(
    provider: Provider,
    { request, signal }: { request: ChatRequest; signal: AbortSignal },
  ): AsyncGenerator<ChatPiece> {
    signal.throwIfAborted();
    const left = await this.#left();
    yield* provider.chat(withinLimit(request, left), signal);
  }

  /** Tokens that are left; throws where none are. */
  async #left(): Promise<number> {
    let least = Infinity;
    const today = await this.#today();
    for (const limit of this.#limits) {
      const used = this.#used(limit, today);
      if (used >= limit.most) throw limitError(limit, used, this.#options);
      least = Math.min(least, limit.most - used);
    }
    await this.#warn(this.#limits, today);
    return least;
  }

  async #count(call: ModelCall): Promise<void> {
    const { inputTokens, outputTokens, provider, model, estimated } = call;
    if (inputTokens + outputTokens === 0) return;
    const { source, job } = this.#spending;
    const { ledger, config } = this.#options;
    this.#spent += inputTokens + outputTokens;
    const cost = costOf(call, config.limits);
    ledger.add({
      ...{ source, job, provider, model, inputTokens, outputTokens },
      ...{ estimated, cost },
    });
    // The answer is there: an account that can't be read doesn't take it back.
    await this.#warnOfDay().catch(() => {});
  }

  /** What is for this work alone matters no more if it is done now. */
  async #warnOfDay(): Promise<void> {
    const limits = this.#limits.filter(({ perDay }) => perDay);
    await this.#warn(limits, await this.#today());
  }

  async #warn(
    limits: readonly SpendingLimit[],
    today: DayUsage | undefined,
  ): Promise<void> {
    const { onNotice } = this.#spending;
    if (!onNotice) return;
    for (const limit of limits) {
      const used = this.#used(limit, today);
      if (used < WARN_FROM * limit.most) continue;
      if (await this.#claim(limit)) onNotice(limitNotice(limit, used));
    }
  }

  /** Whether the person has yet to be warned of it. */
  async #claim({ key, most, perDay }: SpendingLimit): Promise<boolean> {
    if (this.#warned.has(key)) return false;
    this.#warned.add(key);
    if (!perDay) return true;
    // Rather twice than never.
    return await this.#options.ledger.claimWarning(key, most).catch(() => true);
  }

  /** What was spent today, where a limit asks for it. */
  async #today(): Promise<DayUsage | undefined> {
    return this.#limits.some(({ perDay }) => perDay)
      ? await this.#options.ledger.today()
      : undefined;
  }

  #used({ key, perDay }: SpendingLimit, today: DayUsage | undefined): number {
    if (!perDay) return this.#spent;
    return key === "heartbeat.tokens_per_day"
      ? tokensOf(today?.sources.heartbeat)
      : tokensOf(today?.total);
  }
}

/** The request with an answer that fits into what is left, where that is one. */
function withinLimit(request: ChatRequest, left: number): ChatRequest {
  if (left === Infinity) return request;
  const room = Math.max(LEAST_ANSWER, left - estimateRequest(request));
  return { ...request, maxTokens: Math.min(request.maxTokens, room) };
}
