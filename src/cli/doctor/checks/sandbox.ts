import type { Json } from "../../../base/json.ts";
import { pathExists } from "../../../base/path_exists.ts";
import { phrase } from "../../../base/phrase.ts";
import { forwardSlashes } from "../../../base/resolve_path.ts";
import { texts } from "../../../i18n/en/doctor_machine.ts";
import type { ConfinedCall } from "../../../sandbox/confined_call.ts";
import type { Sandbox } from "../../../sandbox/sandbox.ts";
import type { FilesystemInput } from "../../../tools/confined/filesystem_job.ts";
import { openSandbox } from "../../../tools/confined/open_sandbox.ts";
import type { Check, Finding } from "../check.ts";

/** The processes that tools run in: whether they start, and whether they hold. */
export const sandbox: Check = createSandboxCheck();

/** The check of a sandbox. */
export function createSandboxCheck(
  open: () => Sandbox = () => openSandbox({ idleMs: 0 }),
): Check {
  return {
    name: "sandbox",
    async run({ home, signal }): Promise<Finding> {
      await using sandbox = open();
      if (await pathExists(home.workspace)) {
        return await tryIn(home.workspace, { sandbox, signal });
      }
      const folder = await Deno.makeTempDir({ prefix: "miniclaw-" });
      try {
        return await tryIn(folder, { sandbox, signal });
      } finally {
        await Deno.remove(folder);
      }
    },
  };
}

async function tryIn(
  folder: string,
  { sandbox, signal }: { sandbox: Sandbox; signal: AbortSignal },
): Promise<Finding> {
  const granted = forwardSlashes(await Deno.realPath(folder));
  await sandbox.run(listing(granted, granted), signal);
  const above = granted.slice(0, granted.lastIndexOf("/")) || "/";
  const escaped = await sandbox.run(listing(above, granted), signal)
    .then(() => true, () => false);
  return escaped
    ? leaky(above)
    : { kind: "ok", message: phrase(texts.sandboxHolds) };
}

/** Has a folder listed by a process that may only see the other one. */
function listing(path: string, granted: string): ConfinedCall {
  const input: FilesystemInput = {
    wish: { action: "list" },
    // What the tool itself would refuse is let through: the process has to.
    place: {
      ...{ shown: ".", path },
      rules: {
        ...{ workspace: path, roots: [path], protectedFolders: [] },
        config: `${path}/config.json`,
      },
    },
  };
  return {
    ...{ job: "filesystem", input: input as unknown as Json },
    ...{ grant: { profile: "files", roots: [granted] }, timeoutMs: 10_000 },
  };
}

function leaky(path: string): Finding {
  return {
    kind: "fail",
    message: phrase(texts.sandboxLeaks, { path }),
    hint: phrase(texts.reportLeak),
  };
}
