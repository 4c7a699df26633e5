import { startDeadline } from "../../base/deadline.ts";
import { listAndKeepModels } from "../../providers/kept_models.ts";
import type { CheckContext } from "./check.ts";

/** Milliseconds that the list may take: what was looked at is the model. */
const PATIENCE = 5_000;

/** Keeps which models the service has, for the shell's completion, if it tells. */
export async function learnModels(
  { loaded: { config: { agent, providers } }, ...context }: CheckContext,
): Promise<void> {
  using time = startDeadline(PATIENCE);
  await listAndKeepModels(providers[agent.provider], {
    name: agent.provider,
    signal: AbortSignal.any([context.signal, time.signal]),
    fetch: context.world.fetch,
    stateFolder: context.home.state,
  }).catch(() => {});
}
