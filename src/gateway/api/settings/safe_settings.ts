import { texts } from "../../../i18n/en/settings.ts";

/** A setting that a page may change: nobody is let in by it, and nothing let out. */
export interface SafeSetting {
  /** Its key in the configuration. */
  key: string;
  /** One line about it. */
  brief: string;
  /** Whether nothing is a value of its own; else it stands for the default. */
  mayBeEmpty?: boolean;
}

/** Those settings, in the order in which they are shown. */
export const safeSettings: readonly SafeSetting[] = [
  { key: "language", brief: texts.language },
  { key: "agent.model", brief: texts.model },
  { key: "agent.timezone", brief: texts.timezone },
  { key: "agent.max_tokens", brief: texts.maxTokens },
  { key: "memory.condense", brief: texts.condense },
  { key: "heartbeat.enabled", brief: texts.heartbeat },
  { key: "heartbeat.interval_minutes", brief: texts.heartbeatMinutes },
  { key: "heartbeat.chat", brief: texts.heartbeatChat, mayBeEmpty: true },
  { key: "heartbeat.tokens_per_day", brief: texts.heartbeatTokens },
  { key: "quiet_hours.enabled", brief: texts.quietHours },
  { key: "quiet_hours.from", brief: texts.quietFrom },
  { key: "quiet_hours.to", brief: texts.quietTo },
  { key: "limits.tokens_per_turn", brief: texts.tokensPerTurn },
  { key: "limits.tokens_per_day", brief: texts.tokensPerDay },
  { key: "limits.tokens_per_job", brief: texts.tokensPerJob },
];
