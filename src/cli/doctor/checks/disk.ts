import { pathExists } from "../../../base/path_exists.ts";
import { phrase } from "../../../base/phrase.ts";
import { texts } from "../../../i18n/en/doctor_machine.ts";
import { wordSize } from "../../../i18n/word_size.ts";
import type { Check, Finding } from "../check.ts";
import { outputOf } from "../output_of.ts";

/** Below that a conversation may soon not be kept, in bytes. */
const LOW = 200 * 1024 * 1024;

/** The disk: whether the home can be written to, and how much room there is. */
export const disk: Check = createDiskCheck();

/** What the check does with the disk; tests have it fail. */
export interface DiskUse {
  /** Writes a little into a folder and flushes it; throws what the system says. */
  tryWriting(folder: string): Promise<void>;
  /** Bytes that are free for a folder; undefined where that can't be told. */
  freeBytes(folder: string): Promise<number | undefined>;
}

/** The check of a disk. */
export function createDiskCheck(
  use: DiskUse = { tryWriting, freeBytes },
): Check {
  return {
    name: "disk",
    async run({ home: { root: path } }): Promise<Finding> {
      if (!(await pathExists(path))) {
        return { kind: "ok", message: phrase(texts.diskNone, { path }) };
      }
      await use.tryWriting(path);
      return judge(path, await use.freeBytes(path));
    },
  };
}

function judge(path: string, free: number | undefined): Finding {
  if (free === undefined) {
    return { kind: "ok", message: phrase(texts.diskWritable, { path }) };
  }
  const size = wordSize(free);
  return free > LOW
    ? { kind: "ok", message: phrase(texts.diskFree, { size }) }
    : {
      kind: "warn",
      message: phrase(texts.diskLow, { size, path }),
      hint: phrase(texts.freeSome),
    };
}

/** Under a name that is swept up should this be killed. */
async function tryWriting(folder: string): Promise<void> {
  const path = `${folder}/doctor.${crypto.randomUUID().slice(0, 8)}.tmp`;
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

/** What df says, where there is one. */
async function freeBytes(folder: string): Promise<number | undefined> {
  const [, line = ""] = (await outputOf("df", ["-Pk", folder])).split("\n");
  const kib = Number(line.trim().split(/\s+/)[3]);
  return Number.isFinite(kib) ? kib * 1024 : undefined;
}
