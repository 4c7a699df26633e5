import type { Logger } from "../../../base/logger.ts";
import type { Config } from "../../../config/config.ts";
import { findProgram } from "../find_program.ts";
import { findKeeper } from "../keeper.ts";
import type { Isolation } from "./isolation.ts";
import { tryJail } from "./try_jail.ts";
import type { JailTrial } from "./try_jail.ts";

/** What finding out takes. */
export interface IsolationSource {
  /** The configuration in force. */
  config: Config;
  /** Its log. */
  log: Logger;
  /** Where programs are looked for. */
  folders: readonly string[];
  /** Tries the jail. */
  attempt?(folders: readonly string[]): Promise<JailTrial>;
}

/** What was found, for as long as that configuration is in force. */
const found = new WeakMap<Config, Promise<Isolation>>();

/**
 * What stands around programs here. The jail is tried once, when the first
 * program is about to run.
 */
export function findIsolation(source: IsolationSource): Promise<Isolation> {
  const { config } = source;
  const known = found.get(config) ?? find(source);
  found.set(config, known);
  return known;
}

async function find(
  { config, log, folders, attempt = tryJail }: IsolationSource,
): Promise<Isolation> {
  const { isolation } = config.tools.exec;
  if (isolation === "none") {
    const keeper = await findKeeper(folders);
    const shell = await findProgram("sh", folders);
    return { kind: "none", keeper, ...(shell && { guard: shell.path }) };
  }
  const trial = await attempt(folders);
  if ("jail" in trial) return { kind: "jail", jail: trial.jail };
  const { reason } = trial;
  if (isolation === "bubblewrap") return { kind: "refused", reason };
  log.info(`Only plain programs run: ${reason}`);
  return { kind: "plain", reason, keeper: await findKeeper(folders) };
}
