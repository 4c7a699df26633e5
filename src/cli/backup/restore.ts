import { restoreBackup, type Restored } from "../../backup/restore_backup.ts";
import { MiniclawError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { isGatewayRunning, lockGateway } from "../../gateway/gateway_lock.ts";
import { texts } from "../../i18n/en/backup.ts";
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
    throw new MiniclawError(phrase(texts.gatewayRuns, { root: home.root }), {
      code: "running",
      hint: phrase(texts.endFirst),
    });
  }
  const path = absolutePath(named);
  using archive = await open(path);
  const restored = await restoreBackup({
    ...{ home, archive, force: switches.has("force"), now: world.now() },
    lockHome: () => lockGateway(home.state),
  });
  const { manifest, kept } = restored;
  context.print({
    text: describe(restored, context),
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
  const text = found ? texts.notAFile : texts.noFile;
  throw new MiniclawError(phrase(text, { path }), {
    code: "backup",
    hint: phrase(texts.nameBackup),
  });
}

function describe(
  { manifest, kept }: Restored,
  { home: { root }, say }: CommandContext,
): string {
  const { created_at, version, secrets_left_out } = manifest;
  const moment = created_at.slice(0, 16).replace("T", " ");
  return [
    say(texts.restored, { root, content: describeContent(manifest, say) }),
    say(texts.asItWas, { moment, version }),
    ...kept.map((part) => say(texts.kept, part)),
    ...secrets_left_out.map((key) => say(texts.valueMissing, { key })),
    say(texts.seeDoctor),
    say(texts.startAgain),
  ].join("\n");
}
