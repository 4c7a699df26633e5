import { systemTimeZone } from "../../base/zoned_time.ts";
import type { ProviderConfig } from "../../config/config.ts";
import { createProvider } from "../../providers/create_provider.ts";
import type { ChatRequest } from "../../providers/provider.ts";
import { effectiveConfig } from "./effective_config.ts";
import type { Guide, Tree } from "./guide.ts";

/** A service on the internet that says nothing for so long won't answer. */
const PATIENCE_SECONDS = 60;

/** The share of the usual pauses before asking again: a person is waiting. */
const SHORT_PAUSES = 0.1;

/**
 * Asks the chosen model one small thing, in earnest. Throws what a conversation
 * would throw: a `ProviderError`, or the signal's reason.
 */
export async function tryModel(
  tree: Tree,
  { context, signal }: Guide,
): Promise<void> {
  const { agent, providers } = effectiveConfig(tree, context.world.env);
  const log = context.log.child("onboard");
  log.info(`Trying ${agent.provider} with the model ${agent.model}`);
  const provider = await createProvider(impatient(providers[agent.provider]), {
    name: agent.provider,
    // Warnings between two questions would only confuse.
    log: { ...log, warn: log.info },
    fetch: context.world.fetch,
    now: () => context.world.now(),
    timezone: agent.timezone ?? systemTimeZone(),
    random: () => SHORT_PAUSES,
  });
  for await (const piece of provider.chat(trial(agent.model), signal)) {
    log.debug(`Received: ${piece.kind}`);
  }
}

/** With a tool, since a model that takes none would be of no use. */
function trial(model: string): ChatRequest {
  return {
    model,
    messages: [{ role: "user", content: "Reply with OK" }],
    tools: [{
      name: "nothing",
      description: "Does nothing; not needed here",
      parameters: { type: "object", properties: {} },
    }],
    maxTokens: 64,
  };
}

function impatient(config: ProviderConfig): ProviderConfig {
  if (config.type !== "openai") return config;
  const timeout_seconds = Math.min(config.timeout_seconds, PATIENCE_SECONDS);
  return { ...config, timeout_seconds };
}
