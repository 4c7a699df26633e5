import { phrase } from "../../../base/phrase.ts";
import type { Config } from "../../../config/config.ts";
import { defaultModels } from "../../../config/default_config.ts";
import { texts } from "../../../i18n/en/completion.ts";
import { keptModels } from "../../../providers/kept_models.ts";
import { listModels } from "../../../providers/list_models.ts";
import type { Proposal, ValueRequest } from "../proposal.ts";
import { readQuietly } from "../quiet_config.ts";

/**
 * The models of the configured provider: those that it names in time, else those
 * that it named last, and those that the configuration names.
 */
export async function models(request: ValueRequest): Promise<Proposal[]> {
  const { config } = await readQuietly(request);
  if (!config) return [];
  const { provider } = config.agent;
  const names = [...knownModels(config), ...await askFor(config, request)];
  return names.map((value) => ({
    value,
    brief: value === config.agent.model
      ? phrase(texts.modelInUse)
      : phrase(texts.modelAt, { provider }),
  }));
}

function knownModels({ agent, limits }: Config): string[] {
  const names = [agent.model, ...Object.keys(limits.prices)];
  if (Object.hasOwn(defaultModels, agent.provider)) {
    names.push(defaultModels[agent.provider]);
  }
  return names.filter((name) => name !== "");
}

/** Those it last named, where the service takes too long or gives no list. */
async function askFor(
  { agent, providers }: Config,
  { context, home, signal }: ValueRequest,
): Promise<string[]> {
  const { fetch } = context.world;
  const provider = providers[agent.provider];
  return await listModels(provider, { fetch, signal })
    .catch(() =>
      keptModels(provider, { name: agent.provider, stateFolder: home.state })
    );
}
