import { atomicWrite } from "../../base/atomic_write.ts";
import { MiniclawError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { writeConfigFile } from "../../config/config_file.ts";
import type { Home } from "../../config/home.ts";
import { createWorkspace } from "../../workspace/create_workspace.ts";
import { workspaceFiles } from "../../workspace/workspace_files.ts";
import schema from "../../../templates/config.schema.json" with {
  type: "json",
};
import { texts } from "../../i18n/en/onboard.ts";
import type { CommandContext } from "../command_context.ts";
import { readConfigText } from "./read_existing.ts";
import type { ExistingSetup } from "./read_existing.ts";
import type { Tree } from "./guide.ts";

/** What is to be written. */
export interface SetupPlan {
  /** The new config.json; absent where the old one stays as it is. */
  tree?: Tree;
  /** What was there when the person was asked. */
  existing: ExistingSetup;
  /** Whether it was begun anew, so that the old file is kept beside the new. */
  anew: boolean;
}

/** Paths of what was written and of what was there already. */
export interface SetupResult {
  /** New or changed. */
  written: string[];
  /** Left alone. */
  kept: string[];
}

/**
 * Writes a whole set-up at once, config.json last. Workspace files that exist
 * are left alone; a config.json that changed in the meantime is not overwritten.
 */
export async function writeSetup(
  plan: SetupPlan,
  { home, world }: CommandContext,
): Promise<SetupResult> {
  await requireUnchanged(home.config, plan.existing.text);
  const outcomes = [
    ...await fillWorkspace(home),
    await writeSchema(home.config, plan.anew),
    ...await keepOld(plan, `${home.config}.bak-${stamp(world.now())}`),
    await writeTree(home.config, plan.tree),
  ];
  const paths = (isNew: boolean): string[] =>
    outcomes.filter((outcome) => outcome.isNew === isNew)
      .map(({ path }) => path);
  return { written: paths(true), kept: paths(false) };
}

interface Outcome {
  path: string;
  isNew: boolean;
}

async function requireUnchanged(
  path: string,
  text: string | undefined,
): Promise<void> {
  if (await readConfigText(path) === text) return;
  throw new MiniclawError(phrase(texts.changedMeanwhile, { path }), {
    code: "config",
    hint: phrase(texts.runAgain),
  });
}

async function fillWorkspace(home: Home): Promise<Outcome[]> {
  const made = await createWorkspace(home);
  return workspaceFiles.map(({ name }) => ({
    path: `${home.workspace}/${name}`,
    isNew: made.includes(name),
  }));
}

/** An older schema is only replaced together with the whole configuration. */
async function writeSchema(config: string, anew: boolean): Promise<Outcome> {
  const folder = config.slice(0, config.lastIndexOf("/")) || "/";
  const path = `${folder}/config.schema.json`;
  if (!anew && await readConfigText(path) !== undefined) {
    return { path, isNew: false };
  }
  await Deno.mkdir(folder, { recursive: true, mode: 0o700 });
  // As a value it goes into the program without the lines that people read.
  await atomicWrite(path, `${JSON.stringify(schema, null, 2)}\n`);
  return { path, isNew: true };
}

async function keepOld(
  { existing: { text }, tree, anew }: SetupPlan,
  path: string,
): Promise<Outcome[]> {
  if (!anew || !tree || text === undefined) return [];
  await atomicWrite(path, text);
  return [{ path, isNew: true }];
}

async function writeTree(path: string, tree?: Tree): Promise<Outcome> {
  if (tree) await writeConfigFile(path, tree);
  return { path, isNew: tree !== undefined };
}

/** `2025-01-31T08-30-00-000Z`: no colons, which Windows refuses in names. */
function stamp(at: Date): string {
  return at.toISOString().replaceAll(/[:.]/g, "-");
}
