import type { LanguageCode } from "../i18n/languages.ts";

/** A service that answers through the OpenAI protocol. */
export interface OpenAIProviderConfig {
  /** The protocol. */
  type: "openai";
  /** Where `/chat/completions` is found below. */
  base_url: string;
  /** The key; empty where none is needed. */
  api_key: string;
  /** Seconds without any piece of an answer before it counts as lost. */
  timeout_seconds: number;
}

/** An Ollama server. */
export interface OllamaProviderConfig {
  /** The protocol. */
  type: "ollama";
  /** Where `/api/chat` is found below. */
  base_url: string;
  /** The context window to ask for, in tokens. */
  num_ctx: number;
  /** Whether a thinking model may think. */
  think: boolean;
  /** Seconds without any piece of an answer before it counts as lost. */
  timeout_seconds: number;
}

/** The rule-based provider that needs neither key nor network. */
export interface OfflineProviderConfig {
  /** The protocol: none. */
  type: "offline";
}

/** One source of answers. */
export type ProviderConfig =
  | OpenAIProviderConfig
  | OllamaProviderConfig
  | OfflineProviderConfig;

/** How the agent thinks. */
export interface AgentConfig {
  /** A key of `providers`. */
  provider: string;
  /** The model's name at that provider. */
  model: string;
  /** Tool rounds a message may take. */
  max_iterations: number;
  /** Tokens an answer may have. */
  max_tokens: number;
  /** Tokens a whole request may have. */
  context_tokens: number;
  /** Chats worked on at once. */
  concurrency: number;
  /** IANA name of the person's time zone; absent: the system's. */
  timezone?: string;
}

/** The Telegram bot. */
export interface TelegramConfig {
  /** Whether the gateway starts it. */
  enabled: boolean;
  /** BotFather's token. */
  token: string;
  /** Ids of the people it listens to; empty means nobody. */
  allow_from: (number | string)[];
  /** The Bot API server. */
  api_root: string;
  /** Whether USER.md and the notes may be used in groups too. */
  private_notes_in_groups: boolean;
}

/** Running other programs. */
export interface ExecConfig {
  /** Whether programs may be run at all. */
  enabled: boolean;
  /** Programs that run without asking. */
  allow: string[];
  /** What happens to the others. */
  approval: "ask" | "deny";
  /** The jail. */
  isolation: "auto" | "bubblewrap" | "none";
  /** Whether jailed programs reach the network. */
  network: boolean;
  /** Seconds a program may run. */
  timeout_seconds: number;
}

/** What is done with the notes beside reading and writing them. */
export interface MemoryConfig {
  /** Whether what matters is noted before it falls out of a conversation. */
  condense: boolean;
  /** The model that finds notes by meaning; absent: by words alone. */
  embeddings?: {
    /** A key of `providers`. */
    provider: string;
    /** The model's name at that provider. */
    model: string;
  };
}

/** What a million tokens of a model cost. */
export interface TokenPrice {
  /** Of those it reads. */
  input: number;
  /** Of those it writes. */
  output: number;
}

/** Backups that the gateway makes by itself, once a day. */
export interface BackupConfig {
  /** Whether it does. */
  enabled: boolean;
  /** From when on in a day, `HH:MM` in the person's zone. */
  at: string;
  /** How many of them stay. */
  keep: number;
  /** Where they are kept; empty: `backups` in the home. */
  folder: string;
  /** Whether the configuration's keys are in them. */
  secrets: boolean;
}

/** The whole of config.json, defaults filled in. */
export interface Config {
  /** The file's format. */
  version: number;
  /** What miniclaw speaks; `auto`: the language of whoever it talks to. */
  language: "auto" | LanguageCode;
  /** How the agent thinks. */
  agent: AgentConfig;
  /** Sources of answers, by name. */
  providers: Record<string, ProviderConfig>;
  /** Ways to talk to it. */
  channels: {
    /** The Telegram bot. */
    telegram: TelegramConfig;
  };
  /** The daemon. */
  gateway: {
    /** The address to listen on. */
    host: string;
    /** The port to listen on. */
    port: number;
    /** The bearer token of its API. */
    token: string;
    /** Names beside the address that its page may be asked for by. */
    allowed_hosts: string[];
    /** What `POST /api/cron` asks for in `X-Cron-Secret`; empty: it isn't there. */
    cron_secret: string;
  };
  /** What tools may do. */
  tools: {
    /** Reading and writing files. */
    filesystem: {
      /** Folders beyond the workspace. */
      allow: string[];
    };
    /** Running other programs. */
    exec: ExecConfig;
    /** Reading web pages. */
    web: {
      /** Private hosts (`host` or `host:port`) that may be reached. */
      allow_private: string[];
      /** The address of a SearXNG to search with; empty: DuckDuckGo. */
      searxng: string;
    };
  };
  /** The notes. */
  memory: MemoryConfig;
  /** Waking up by itself. */
  heartbeat: {
    /** Whether it does. */
    enabled: boolean;
    /** Minutes between two looks. */
    interval_minutes: number;
    /** The chat it speaks to, such as `telegram:123`; empty: the one written in last. */
    chat: string;
    /** Tokens it may spend in a day; 0 is no ceiling. */
    tokens_per_day: number;
  };
  /** When the agent says nothing by itself. */
  quiet_hours: {
    /** Whether there are such hours. */
    enabled: boolean;
    /** When they begin, `HH:MM` in the person's zone. */
    from: string;
    /** When they end; before `from` it is the next morning. */
    to: string;
  };
  /** Ceilings on what is spent; 0 is none. */
  limits: {
    /** Tokens for one message. */
    tokens_per_turn: number;
    /** Tokens for one day. */
    tokens_per_day: number;
    /** Tokens for one run of a job. */
    tokens_per_job: number;
    /** What the prices are in. */
    currency: string;
    /** What a million tokens cost, by model. */
    prices: Record<string, TokenPrice>;
  };
  /** Backups that the gateway makes by itself. */
  backup: BackupConfig;
  /** Newer versions of the program. */
  upgrade: {
    /** The address of the newest release's index. */
    index_url: string;
  };
  /** The gateway's log. */
  log: {
    /** The quietest level written. */
    level: "error" | "warn" | "info" | "debug";
  };
}
