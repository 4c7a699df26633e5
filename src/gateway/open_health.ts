import type { Hub } from "../hub/hub.ts";
import type { JobStore } from "../schedule/job_store.ts";
import { tokensOf } from "../usage/day_usage.ts";
import type { ChannelBoard } from "./channel_board.ts";
import { Health } from "./health.ts";
import type { LiveAgent } from "./live_agent.ts";
import type { Services } from "./services.ts";
import { toldStates } from "./told_states.ts";

/** The parts that the health is read from. */
export interface HealthParts {
  /** The agent of the moment. */
  live: LiveAgent;
  /** Queues, lanes and the journal. */
  hub: Hub;
  /** The channels. */
  board: ChannelBoard;
  /** What runs beside the channels. */
  services: Services;
  /** The jobs. */
  jobs: JobStore;
  /** Masks secrets. */
  redact(text: string): string;
}

/** The health of a gateway of these parts. */
export function openHealth(
  { live, hub, board, services, jobs, redact }: HealthParts,
): Health {
  return new Health({
    channels: () => toldStates(board.states(), redact),
    services: () => toldStates(services.states(), redact),
    queues: () => hub.queues(),
    journal: () => hub.state(),
    provider: () => ({
      name: live.parts.providerName,
      model: live.parts.model,
    }),
    setAside: () => hub.setAside().length,
    jobs: async () =>
      (await jobs.list()).filter(({ enabled }) => enabled).length,
    tokens: async () => {
      const { governor } = live.parts;
      const today = await governor?.today();
      return {
        today: tokensOf(today?.total),
        limit: governor?.tokensPerDay ?? 0,
      };
    },
  });
}
