import type { ValueKind } from "../value_kind.ts";
import type { ValueSource } from "./proposal.ts";

/** Where the values of each kind come from, loaded when they are asked for. */
export const valueSources: Readonly<
  Record<ValueKind, () => Promise<ValueSource>>
> = {
  chat: async () => (await import("./values/sessions.ts")).chats,
  configKey: async () => (await import("./values/config_keys.ts")).configKeys,
  configValue: async () =>
    (await import("./values/config_values.ts")).configValues,
  conversation: async () => (await import("./values/sessions.ts")).ownChats,
  file: () => Promise.resolve(() => Promise.resolve("files")),
  job: async () => (await import("./values/jobs.ts")).jobs,
  model: async () => (await import("./values/models.ts")).models,
  ownSkill: async () => (await import("./values/skills.ts")).ownSkills,
  session: async () => (await import("./values/sessions.ts")).sessions,
  skill: async () => (await import("./values/skills.ts")).skills,
  timeZone: async () => (await import("./values/time_zones.ts")).timeZones,
  topic: async () => (await import("./values/topics.ts")).topics,
};
