import {
  backupName,
  isBackupName,
  removeOldBackups,
} from "../../backup/backup_name.ts";
import { settleHome } from "../../backup/settle_home.ts";
import { type Backup, taken, writeBackup } from "../../backup/write_backup.ts";
import { leadsOutside } from "../../base/leads_outside.ts";
import { MiniclawError, UsageError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { pathExists } from "../../base/path_exists.ts";
import type { Say } from "../../base/say.ts";
import { texts } from "../../i18n/en/backup.ts";
import { wordSize } from "../../i18n/word_size.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { parseCount } from "../parse_count.ts";
import { absolutePath } from "./absolute_path.ts";
import { describeContent } from "./describe_content.ts";

/** What these folders hold is no file of anybody's. */
const OF_THE_SYSTEM = /^\/(dev|proc|sys)(\/|$)/;

/** Writes the home into one archive. */
export async function backup(
  { args: [named = "."], values, switches }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const { home, say, world } = context;
  const keep = values.keep === undefined
    ? undefined
    : parseCount("--keep", values.keep, { fallback: 1, most: 100_000 });
  const now = world.now();
  const path = await fileFor(named, now);
  const slash = path.lastIndexOf("/");
  if (keep !== undefined && !isBackupName(path.slice(slash + 1))) {
    throw await keepNeedsFolder(path);
  }
  await requirePlace(home.workspace, path);
  await settleHome(home);
  const secrets = !switches.has("no-secrets");
  const made = await writeBackup({ home, path, secrets, now });
  const deleted = keep === undefined
    ? []
    : await removeOldBackups(path.slice(0, slash) || "/", keep);
  const { created_at, secrets_left_out } = made.manifest;
  context.print({
    text: [
      say(texts.made, { path, size: wordSize(made.size) }),
      ...describe(made, say),
      ...deleted.map((path) => say(texts.deletedOld, { path })),
      say(texts.putBack, { path }),
    ].join("\n"),
    json: {
      ...{ path, bytes: made.size, created_at, secrets, secrets_left_out },
      ...{ files: made.manifest.files.length, left_out: made.leftOut, deleted },
    },
  });
}

async function fileFor(named: string, now: Date): Promise<string> {
  const path = absolutePath(named);
  const isFolder = await Deno.stat(path).then(
    (found) => found.isDirectory,
    () => false,
  );
  return isFolder ? `${path.replace(/\/$/, "")}/${backupName(now)}` : path;
}

/** What `--keep` says of a path that is no folder. */
async function keepNeedsFolder(path: string): Promise<Error> {
  const isFile = await pathExists(path) || path.endsWith(".gz");
  return isFile
    ? new UsageError(phrase(texts.keepNeedsFolder), {
      hint: "miniclaw backup FOLDER --keep N",
    })
    : noFolder(path, path);
}

function noFolder(path: string, folder: string): MiniclawError {
  return new MiniclawError(phrase(texts.noFolder, { path, folder }), {
    code: "backup",
    hint: phrase(texts.makeFolder, { folder }),
  });
}

/** In a folder that is there, and not in the workspace: the agent could read it. */
async function requirePlace(workspace: string, path: string): Promise<void> {
  // Deno would ask for all permissions only to look at what is there.
  if (OF_THE_SYSTEM.test(path)) throw taken(path);
  const folder = path.slice(0, path.lastIndexOf("/")) || "/";
  if (!(await pathExists(folder))) throw noFolder(path, folder);
  if (!(await pathExists(workspace))) return;
  if (await leadsOutside(folder, workspace)) return;
  throw new MiniclawError(phrase(texts.inWorkspace, { path }), {
    code: "backup",
    hint: phrase(texts.agentCouldRead),
  });
}

function describe({ manifest, leftOut }: Backup, say: Say): string[] {
  const { secrets, secrets_left_out } = manifest;
  return [
    say(texts.holds, { content: describeContent(manifest, say) }),
    say(secrets ? texts.withKeys : texts.withoutKeys),
    ...secrets_left_out.map((key) => say(texts.leftOutValue, { key })),
    ...leftOut.map(({ path, why }) =>
      say(texts.leftOut, { path, why: phrase(PASSED[why]) })
    ),
  ];
}

const PASSED = {
  "a link": texts.aLink,
  "its name is no text": texts.nameIsNoText,
};
