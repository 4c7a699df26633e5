import { formatSize } from "../../../base/format_size.ts";
import { pathExists } from "../../../base/path_exists.ts";
import type { Check, Finding } from "../check.ts";

/** Below that a conversation may soon not be kept, in bytes. */
const LOW = 200 * 1024 * 1024;

/** The disk: whether the home can be written to, and how much room there is. */
export const disk: Check = {
  name: "disk",
  async run({ home: { root } }): Promise<Finding> {
    if (!(await pathExists(root))) {
      return { kind: "ok", message: `there is no ${root} yet to write to` };
    }
    await tryWriting(root);
    const free = await freeBytes(root);
    if (free === undefined) {
      return { kind: "ok", message: `${root} can be written to` };
    }
    return free > LOW
      ? { kind: "ok", message: `${formatSize(free)} are free` }
      : {
        kind: "warn",
        message: `only ${formatSize(free)} are free for ${root}`,
        hint: "Free some space",
      };
  },
};

/** Writes a little and flushes it; throws what the system says. */
async function tryWriting(folder: string): Promise<void> {
  const path = `${folder}/.doctor-${crypto.randomUUID().slice(0, 8)}.tmp`;
  try {
    using file = await Deno.open(path, {
      ...{ write: true, createNew: true, mode: 0o600 },
    });
    await file.write(new Uint8Array(4096));
    await file.sync();
  } finally {
    await Deno.remove(path).catch(() => {});
  }
}

/** What df says; undefined where there is none, or it says something else. */
async function freeBytes(folder: string): Promise<number | undefined> {
  try {
    const { stdout } = await new Deno.Command("df", {
      ...{ args: ["-Pk", folder], stderr: "null", env: { LC_ALL: "C" } },
    }).output();
    const [, line = ""] = new TextDecoder().decode(stdout).split("\n");
    const kib = Number(line.trim().split(/\s+/)[3]);
    return Number.isFinite(kib) ? kib * 1024 : undefined;
  } catch {
    return undefined;
  }
}
