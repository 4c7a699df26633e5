import { MiniclawError } from "../base/miniclaw_error.ts";
import { phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/usage.ts";

/** Where everything of one miniclaw lies. */
export interface Home {
  /** The home folder itself. */
  root: string;
  /** config.json. */
  config: string;
  /** What the agent sees as its own. */
  workspace: string;
  /** Daily notes and MEMORY.md. */
  memory: string;
  /** One file a conversation. */
  sessions: string;
  /** One folder a skill. */
  skills: string;
  /** What the program keeps for itself. */
  state: string;
}

/** Environment variables, read by name. */
export type Environment = (name: string) => string | undefined;

/** Finds the home: `MINICLAW_HOME`, else `~/.miniclaw`. */
export function findHome(env: Environment, configPath?: string): Home {
  const root = absolute(env("MINICLAW_HOME") || defaultRoot(env));
  const config = configPath || env("MINICLAW_CONFIG_PATH") ||
    `${root}/config.json`;
  const workspace = `${root}/workspace`;
  return {
    root,
    config: absolute(config),
    workspace,
    memory: `${workspace}/memory`,
    sessions: `${workspace}/sessions`,
    skills: `${workspace}/skills`,
    state: `${root}/state`,
  };
}

function defaultRoot(env: Environment): string {
  const home = env("HOME") || env("USERPROFILE");
  if (home) return `${home}/.miniclaw`;
  throw new MiniclawError(phrase(texts.noHome), {
    code: "config",
    hint: phrase(texts.setHome),
  });
}

function absolute(path: string): string {
  const rooted = path.startsWith("/") || /^[A-Za-z]:[\\/]/.test(path);
  const full = rooted ? path : `${Deno.cwd()}/${path}`;
  return full.replaceAll("\\", "/").replace(/(?<=.)\/+$/, "");
}
