import type {
  Config,
  OllamaProviderConfig,
  OpenAIProviderConfig,
} from "./config.ts";

/** What a provider gets for the keys it leaves out, by type. */
export const providerDefaults: {
  openai: Pick<OpenAIProviderConfig, "api_key" | "timeout_seconds">;
  ollama: Pick<OllamaProviderConfig, "num_ctx" | "think" | "timeout_seconds">;
  offline: Record<never, never>;
} = {
  openai: { api_key: "", timeout_seconds: 120 },
  // A small board reads a long prompt for minutes before its first word.
  ollama: { num_ctx: 32768, think: false, timeout_seconds: 600 },
  offline: {},
};

/** The model to begin with where only the provider is known. */
export const defaultModels: Record<string, string> = {
  openrouter: "google/gemini-2.5-flash",
  openai: "gpt-4.1-mini",
  offline: "offline",
};

/** What holds where neither file, environment nor command line says otherwise. */
export const defaultConfig: Config = {
  version: 1,
  language: "auto",
  agent: {
    provider: "openrouter",
    model: defaultModels.openrouter,
    max_iterations: 200,
    max_tokens: 4096,
    context_tokens: 32000,
    concurrency: 4,
  },
  providers: {
    openrouter: {
      type: "openai",
      base_url: "https://openrouter.ai/api/v1",
      ...providerDefaults.openai,
    },
    openai: {
      type: "openai",
      base_url: "https://api.openai.com/v1",
      ...providerDefaults.openai,
    },
    ollama: {
      type: "ollama",
      base_url: "http://127.0.0.1:11434",
      ...providerDefaults.ollama,
    },
    offline: { type: "offline" },
  },
  channels: {
    telegram: {
      enabled: false,
      token: "",
      allow_from: [],
      api_root: "https://api.telegram.org",
      private_notes_in_groups: false,
    },
  },
  gateway: {
    host: "127.0.0.1",
    port: 18790,
    token: "",
    allowed_hosts: [],
    cron_secret: "",
  },
  tools: {
    filesystem: { allow: [] },
    exec: {
      enabled: true,
      allow: [
        "ls",
        "cat",
        "head",
        "tail",
        "wc",
        "grep",
        "date",
        "cal",
        "df",
        "du",
        "free",
        "uptime",
        "uname",
        "pwd",
        "echo",
      ],
      approval: "ask",
      isolation: "auto",
      network: false,
      timeout_seconds: 30,
    },
    web: { allow_private: [], searxng: "" },
  },
  memory: { condense: false },
  heartbeat: {
    enabled: false,
    interval_minutes: 30,
    chat: "",
    tokens_per_day: 100_000,
  },
  quiet_hours: { enabled: false, from: "22:00", to: "07:00" },
  limits: {
    tokens_per_turn: 0,
    tokens_per_day: 0,
    tokens_per_job: 0,
    currency: "USD",
    prices: {},
  },
  backup: { enabled: false, at: "03:00", keep: 7, folder: "", secrets: true },
  upgrade: {
    index_url:
      "https://github.com/miniclaw/miniclaw/releases/latest/download/latest.json",
  },
  log: { level: "info" },
};
