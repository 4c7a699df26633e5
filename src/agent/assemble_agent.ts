import type { Logger } from "../base/logger.ts";
import { systemTimeZone } from "../base/zoned_time.ts";
import type { Config, ProviderConfig } from "../config/config.ts";
import type { Home } from "../config/home.ts";
import { MemoryStore } from "../memory/memory_store.ts";
import type { Provider } from "../providers/provider.ts";
import { createProvider } from "../providers/create_provider.ts";
import { hostOf } from "../providers/host_of.ts";
import { listAllModels } from "../providers/list_all_models.ts";
import { describeModelCall, type ModelCall } from "../providers/model_call.ts";
import { JobStore } from "../schedule/job_store.ts";
import { SessionStore } from "../sessions/session_store.ts";
import { SkillStore } from "../skills/skill_store.ts";
import { PendingApprovals } from "../tools/approval/pending_approvals.ts";
import { tools } from "../tools/tools.ts";
import { UsageLedger } from "../usage/usage_ledger.ts";
import type { AgentOptions } from "./agent_options.ts";
import type { ChosenProvider } from "./choose_provider.ts";
import { configuredEmbedder } from "./configured_embedder.ts";
import { Governor } from "./governor/governor.ts";
import { ProviderDesk } from "./provider_desk.ts";

/** What an agent of a home is assembled from. */
export interface Assembly extends
  Pick<
    AgentOptions,
    | "approver"
    | "confine"
    | "firesJobs"
    | "languageOf"
    | "send"
    | "stopTurn"
  > {
  /** The configuration in force. */
  config: Config;
  /** Where everything lies. */
  home: Home;
  /** Where it keeps what is its own. Default: the home's state. */
  stateFolder?: string;
  /** Who is asked, and for which model. */
  chosen: ChosenProvider;
  /** Whether the person named that model for this run. */
  modelPinned: boolean;
  /** Its log, and that of its parts. */
  log: Logger;
  /** The clock. */
  now(): Date;
  /** The network. */
  fetch: typeof fetch;
  /** The scheduled jobs. Default: those of the home, opened anew. */
  jobs?: JobStore;
  /** Requests that wait for their person. Default: none do. */
  pending?: PendingApprovals;
  /** Told of each model call once it has ended. */
  onModelCall?(call: ModelCall): void;
  /** Masks secrets. */
  redact(text: string): string;
}

/** Opens a home's stores and puts an agent's parts together. Starts nothing. */
export async function assembleAgent(
  assembly: Assembly,
): Promise<AgentOptions> {
  const { config, home, chosen, log, now, fetch } = assembly;
  const timezone = config.agent.timezone ?? systemTimeZone();
  const stateFolder = assembly.stateFolder ?? home.state;
  const common = { now, timezone, log, stateFolder };
  const callLog = log.child("model");
  const ledger = new UsageLedger(stateFolder, {
    ...common,
    log: log.child("usage"),
  });
  const create = (name: string, config: ProviderConfig): Promise<Provider> =>
    createProvider(config, {
      ...{ ...common, name, fetch },
      log: log.child("provider"),
    });
  const govern = (name: string, service: ProviderConfig): Governor =>
    new Governor({
      ...{ config, timezone, now, name, ledger },
      host: hostOf(service),
      onCall: (call) => {
        callLog.info(describeModelCall(call));
        assembly.onModelCall?.(call);
      },
    });
  return {
    ...assembly,
    timezone,
    language: navigator.language.replace(/-u-.*$/, ""),
    provider: await create(chosen.name, chosen.config),
    providerName: chosen.name,
    governor: govern(chosen.name, chosen.config),
    desk: new ProviderDesk({ providers: config.providers, create, govern }),
    model: chosen.model,
    listModels: (signal) =>
      listAllModels(config.providers, {
        ...{ inForce: chosen.name, fetch, signal, stateFolder },
      }),
    tools,
    condense: config.memory.condense,
    sessions: new SessionStore(home.sessions, {
      log: log.child("sessions"),
      now,
    }),
    memory: new MemoryStore(home.memory, {
      ...common,
      embedder: await configuredEmbedder(config, { fetch, log: callLog }),
    }),
    skills: new SkillStore(home.skills, {
      ...common,
      toolNames: tools.map(({ name }) => name),
    }),
    jobs: assembly.jobs ?? new JobStore(home.state, common),
    log: log.child("agent"),
    pending: assembly.pending ?? new PendingApprovals(),
  };
}
