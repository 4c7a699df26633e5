import { MiniclawError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { readConfigFile } from "../../config/config_file.ts";
import { environmentSecrets } from "../../config/environment_secrets.ts";
import { checkTree, secretsOf } from "../../config/load_config.ts";
import { texts as config } from "../../i18n/en/config.ts";
import { texts } from "../../i18n/en/onboard.ts";
import { reasonOf } from "../../i18n/system_reason.ts";
import type { CommandContext } from "../command_context.ts";
import type { Tree } from "./guide.ts";

/** What an earlier set-up left. */
export interface ExistingSetup {
  /** config.json, byte for byte; undefined where there is none. */
  text: string | undefined;
  /** What it holds; empty where it can't be read. */
  tree: Tree;
  /** Why it can't be used. */
  fault?: MiniclawError;
}

/** Looks at what is there, and remembers every secret that must not be shown. */
export async function readExisting(
  context: CommandContext,
): Promise<ExistingSetup> {
  const { home, redactor, world } = context;
  redactor.add(...environmentSecrets(world.env));
  const text = await readConfigText(home.config);
  if (text === undefined) return missing(context);
  const existing = await parse(context);
  redactor.add(...secretsOf(existing.tree));
  return { ...existing, text };
}

async function parse(
  { home, log }: CommandContext,
): Promise<Omit<ExistingSetup, "text">> {
  let tree: Tree = {};
  try {
    const file = await readConfigFile(home.config);
    if (file.tightened) log.warn(`${home.config} was readable by others`);
    tree = file.tree;
    checkTree(tree);
    return { tree };
  } catch (error) {
    if (error instanceof MiniclawError) return { tree, fault: explain(error) };
    throw error;
  }
}

function explain(fault: MiniclawError): MiniclawError {
  return new MiniclawError(fault.wording.message, {
    code: fault.code,
    hint: phrase(texts.correctOrForce),
    cause: fault,
  });
}

function missing({ options }: CommandContext): ExistingSetup {
  const path = options.config;
  if (path === undefined) return { text: undefined, tree: {} };
  throw new MiniclawError(phrase(config.noSuchFile, { path }), {
    code: "config",
    hint: phrase(texts.checkPathOrSet),
  });
}

/** The file's text; undefined where there is no such file. */
export async function readConfigText(
  path: string,
): Promise<string | undefined> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    const reason = reasonOf(error);
    throw new MiniclawError(phrase(texts.cannotRead, { path, reason }), {
      code: "config",
      cause: error,
    });
  }
}
