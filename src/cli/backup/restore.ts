import { restoreBackup, type Restored } from "../../backup/restore_backup.ts";
import { MiniclawError } from "../../base/miniclaw_error.ts";
import { isGatewayRunning, lockGateway } from "../../gateway/gateway_lock.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { absolutePath } from "./absolute_path.ts";
import { describeContent } from "./describe_content.ts";

/** Puts a backup in the place of the home. */
export async function restore(
  { args: [named], switches }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const { home, world } = context;
  if (await isGatewayRunning(home.state)) {
    throw new MiniclawError(
      `Cannot restore into ${home.root}: a gateway runs there`,
      {
        code: "running",
        hint: "End it first (systemctl --user stop miniclaw, or Ctrl-C)",
      },
    );
  }
  const path = absolutePath(named);
  using archive = await open(path);
  const restored = await restoreBackup({
    ...{ home, archive, force: switches.has("force"), now: world.now() },
    lockHome: () => lockGateway(home.state),
  });
  const { manifest, kept } = restored;
  context.print({
    text: describe(restored, home.root),
    json: {
      ...{ home: home.root, from: path, created_at: manifest.created_at },
      ...{ version: manifest.version, files: manifest.files.length },
      ...{ secrets_left_out: manifest.secrets_left_out, kept },
    },
  });
}

async function open(path: string): Promise<Deno.FsFile> {
  const found = await Deno.stat(path).catch((error) => {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  });
  // Also no pipe, which would keep it waiting: it is read twice.
  if (found?.isFile) return await Deno.open(path);
  const why = found ? "expected a file" : "no such file";
  throw new MiniclawError(`Cannot restore ${path}: ${why}`, {
    code: "backup",
    hint: "Name a file that came from: miniclaw backup",
  });
}

function describe({ manifest, kept }: Restored, root: string): string {
  const { created_at, version, secrets_left_out } = manifest;
  return [
    `Restored ${root}: ${describeContent(manifest)}`,
    `It is as it was at ${created_at}, of miniclaw ${version}`,
    ...kept.map(({ was, is }) => `What was ${was} is kept as ${is}`),
    ...secrets_left_out.map((key) =>
      `Not in the backup: miniclaw config set ${key} -`
    ),
    "See whether all is well: miniclaw doctor",
    "Then start it again: miniclaw gateway, or systemctl --user start miniclaw",
  ].join("\n");
}
