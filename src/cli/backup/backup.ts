import {
  backupName,
  isBackupName,
  removeOldBackups,
} from "../../backup/backup_name.ts";
import { settleHome } from "../../backup/settle_home.ts";
import { type Backup, writeBackup } from "../../backup/write_backup.ts";
import { formatSize } from "../../base/format_size.ts";
import { leadsOutside } from "../../base/leads_outside.ts";
import { MiniclawError, UsageError } from "../../base/miniclaw_error.ts";
import { pathExists } from "../../base/path_exists.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { parseCount } from "../parse_count.ts";
import { absolutePath } from "./absolute_path.ts";
import { describeContent } from "./describe_content.ts";

/** Writes the home into one archive. */
export async function backup(
  { args: [named = "."], values, switches }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const { home, world } = context;
  const keep = values.keep === undefined
    ? undefined
    : parseCount("--keep", values.keep, { fallback: 1, most: 100_000 });
  const now = world.now();
  const path = await fileFor(named, now);
  const slash = path.lastIndexOf("/");
  if (keep !== undefined && !isBackupName(path.slice(slash + 1))) {
    throw new UsageError(
      'Cannot use "--keep": expected a folder for backups, got a file\'s name',
      { hint: "miniclaw backup FOLDER --keep N" },
    );
  }
  await requireOutside(home.workspace, path);
  await settleHome(home);
  const secrets = !switches.has("no-secrets");
  const made = await writeBackup({ home, path, secrets, now });
  const deleted = keep === undefined
    ? []
    : await removeOldBackups(path.slice(0, slash) || "/", keep);
  const { created_at, secrets_left_out } = made.manifest;
  context.print({
    text: [
      `Backed up to ${path} (${formatSize(made.size)})`,
      ...describe(made),
      ...deleted.map((one) => `Deleted the old backup ${one}`),
      `To put it back: miniclaw restore ${path}`,
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

/** What lies in the workspace is the agent's to read. */
async function requireOutside(workspace: string, path: string): Promise<void> {
  const folder = path.slice(0, path.lastIndexOf("/")) || "/";
  if (!(await pathExists(folder)) || !(await pathExists(workspace))) return;
  if (await leadsOutside(folder, workspace)) return;
  throw new MiniclawError(
    `Cannot write the backup ${path}: expected a place outside the workspace`,
    {
      code: "backup",
      hint: "The agent could read your keys in it. Name another folder",
    },
  );
}

function describe({ manifest, leftOut }: Backup): string[] {
  return [
    `In it: ${describeContent(manifest)}`,
    manifest.secrets
      ? "Your keys are in it, notes and conversations as they are: " +
        "keep it where only you can read it"
      : "The configuration's keys are not; notes and conversations are, as " +
        "they are, with whatever was said in them",
    ...manifest.secrets_left_out.map((key) => `Left out: the value of ${key}`),
    ...leftOut.map(({ path, why }) => `Left out: ${path} (${why})`),
  ];
}
