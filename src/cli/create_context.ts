import { english, type Language } from "../base/language.ts";
import { createLogger } from "../base/logger.ts";
import { pathExists } from "../base/path_exists.ts";
import { sayIn } from "../base/say.ts";
import type { Logger } from "../base/logger.ts";
import type { Redactor } from "../base/redactor.ts";
import type { LoadedConfig } from "../config/load_config.ts";
import { environmentSecrets } from "../config/environment_secrets.ts";
import { findHome, type Home } from "../config/home.ts";
import type { CommandContext, GlobalOptions } from "./command_context.ts";
import type { World } from "./world.ts";

/** What a context is made of beside the process. */
export interface ContextParts {
  /** The global options. */
  options: GlobalOptions;
  /** Every secret met so far. */
  redactor: Redactor;
  /** The person's language. Default: English. */
  language?: Language;
}

/** Makes what a command is handed. */
export function createContext(
  world: World,
  { options, redactor, language = english }: ContextParts,
): CommandContext {
  const log = createLogger("cli", {
    level: options.verbose ? "debug" : "warn",
    write: (line) => world.stderr.write(line),
    redact: (text) => redactor.redact(text),
    now: () => world.now(),
  });
  const context: CommandContext = {
    world,
    options,
    log,
    redactor,
    language,
    say: sayIn(language),
    get home() {
      return findHome(world.env, options.config);
    },
    loadConfig: () => load(context, log),
    print({ text, json, asIs = false }) {
      const isJson = options.format === "json";
      const shown = isJson ? JSON.stringify(json, null, 2) : text;
      const untouched = asIs && !isJson && !world.stdout.isTerminal;
      const whole = untouched ? shown : withLineFeed(shown);
      world.stdout.write(redactor.redact(whole));
    },
  };
  return context;
}

async function load(
  { world, home, options, redactor }: CommandContext,
  log: Logger,
): Promise<LoadedConfig> {
  await settle(home, log);
  const { loadConfig } = await import("../config/load_config.ts");
  const loaded = await loadConfig({
    path: home.config,
    named: options.config !== undefined,
    env: world.env,
    model: options.model,
  });
  // Also those that another one is preferred to.
  redactor.add(...environmentSecrets(world.env));
  redactor.add(...loaded.secrets);
  for (const warning of loaded.warnings) log.warn(String(warning));
  return loaded;
}

/** A restore that was killed in its last step left the home between two. */
async function settle(home: Home, log: Logger): Promise<void> {
  const note = `${home.root}/restoring.json`;
  // Where even that can't be told, whoever reads the home says why.
  if (!(await pathExists(note).catch(() => false))) return;
  const { settleHome } = await import("../backup/settle_home.ts");
  if (await settleHome(home)) {
    log.warn("A restore didn't come to its end: the home is as it was before");
  }
}

function withLineFeed(text: string): string {
  return text.endsWith("\n") || text === "" ? text : `${text}\n`;
}
