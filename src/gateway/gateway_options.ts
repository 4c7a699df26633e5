import type { Logger } from "../base/logger.ts";
import type { LoadedConfig } from "../config/load_config.ts";
import type { Home } from "../config/home.ts";
import type { Supervisor } from "./systemd/supervisor.ts";

/** What a gateway is made from. */
export interface GatewayOptions {
  /** Where everything lies. */
  home: Home;
  /** Reads the configuration, now and whenever it may have changed. */
  loadConfig(): Promise<LoadedConfig>;
  /** Calls back when the person asks for the configuration to be read anew. */
  onReload(callback: () => void): Disposable;
  /** The address to listen on, where the command line names one. */
  host?: string;
  /** The port to listen on, where the command line names one. */
  port?: number;
  /** Who watches this process, where somebody does. */
  supervisor?: Supervisor;
  /** Whether the command line names the model: then no chat has its own. */
  modelPinned: boolean;
  /** Whose machine this is, as their terminals call them. */
  user: string;
  /** Its log. */
  log: Logger;
  /** Masks secrets. */
  redact(text: string): string;
  /** The environment, which tells the language of this machine. */
  env(name: string): string | undefined;
  /** The network. */
  fetch: typeof fetch;
  /** The clock. */
  now(): Date;
}
