import { systemTimeZone } from "../../base/zoned_time.ts";
import { createProvider } from "../../providers/create_provider.ts";
import type { ChatRequest, Provider } from "../../providers/provider.ts";
import type { CheckContext } from "./check.ts";

/** Tokens that the answer may have: a model that thinks needs some before. */
export const TRIAL_TOKENS = 256;

/** What a model made of being asked to call a tool. */
export interface ToolTrial {
  /**
   * It called it; it said something instead; it was cut off before it did either;
   * or its service takes no tools for it.
   */
  outcome: "called" | "talked" | "cut" | "refused";
  /** How long the whole answer took. */
  milliseconds: number;
}

/**
 * Offers the configured model one harmless tool and asks it to call that: one
 * small request in all. Throws what a conversation would throw.
 */
export async function tryToolCall(context: CheckContext): Promise<ToolTrial> {
  const { model } = context.loaded.config.agent;
  const start = performance.now();
  const toolless = new AbortController();
  const signal = AbortSignal.any([context.signal, toolless.signal]);
  const provider = await open(context, () => toolless.abort());
  const outcome = await ask(provider, trial(model), signal).catch((error) => {
    if (toolless.signal.aborted) return "refused" as const;
    throw error;
  });
  return { outcome, milliseconds: Math.round(performance.now() - start) };
}

async function ask(
  provider: Provider,
  request: ChatRequest,
  signal: AbortSignal,
): Promise<ToolTrial["outcome"]> {
  let outcome: ToolTrial["outcome"] = "talked";
  for await (const piece of provider.chat(request, signal)) {
    if (piece.kind === "toolCall") outcome = "called";
    if (piece.kind === "finish" && piece.reason === "length") {
      outcome = outcome === "called" ? outcome : "cut";
    }
  }
  return outcome;
}

/** A provider that asks once, and tells when it would ask without the tool. */
async function open(
  { loaded: { config: { agent, providers } }, world, log }: CheckContext,
  onToolless: () => void,
): Promise<Provider> {
  return await createProvider(providers[agent.provider], {
    name: agent.provider,
    // What goes wrong is told by the check.
    log: { ...log, warn: log.info },
    now: () => world.now(),
    timezone: agent.timezone ?? systemTimeZone(),
    retries: 0,
    fetch(input, init) {
      const { body } = init ?? {};
      if (typeof body === "string" && !body.includes('"tools"')) onToolless();
      return world.fetch(input, init);
    },
  });
}

function trial(model: string): ChatRequest {
  const content = "Call the tool `ready` now. Don't answer in words.";
  return {
    model,
    messages: [{ role: "user", content }],
    tools: [{
      name: "ready",
      description: "Says that you are ready",
      parameters: { type: "object", properties: {} },
    }],
    maxTokens: TRIAL_TOKENS,
  };
}
