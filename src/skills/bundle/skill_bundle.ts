import { MiniclawError } from "../../base/miniclaw_error.ts";
import { type Gap, type Phrase, phrase } from "../../base/phrase.ts";
import { shownPath } from "../../base/shown_path.ts";
import { texts } from "../../i18n/en/skill_bundle.ts";
import { wordSize } from "../../i18n/word_size.ts";
import { bundlePath } from "./bundle_path.ts";

/** The files of a skill that comes from outside, not yet on the disk. */
export interface SkillBundle {
  /** What they hold, by their path below the skill's folder. */
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** What was there and isn't taken. */
  leftOut: readonly string[];
}

/** What a skill may be at most; more is a mistake, or meant to fill the disk. */
export const BUNDLE_LIMITS = {
  /** Files. */
  files: 200,
  /** Bytes of all of them. */
  bytes: 5 * 1024 * 1024,
} as const;

/** Gathers files one by one and refuses what no skill has. */
export class BundleBuilder implements SkillBundle {
  /** What was taken. */
  readonly files: Map<string, Uint8Array<ArrayBuffer>> = new Map();
  /** Hidden files and what belongs to no skill. */
  readonly leftOut: string[] = [];
  readonly #folded = new Map<string, "file" | "folder">();
  #size = 0;

  /** Bytes that there is still room for. */
  get room(): number {
    return BUNDLE_LIMITS.bytes - this.#size;
  }

  /** Takes a file; the bytes are only asked for where it is wanted. */
  async add(
    name: string,
    read: () => Promise<Uint8Array<ArrayBuffer>>,
  ): Promise<void> {
    const path = bundlePath(name);
    if (path.split("/").some((step) => step.startsWith("."))) {
      this.leftOut.push(path);
      return;
    }
    this.#claim(path);
    if (this.files.size >= BUNDLE_LIMITS.files) {
      const most = BUNDLE_LIMITS.files;
      throw refusal(phrase(texts.tooManyFiles, { most }));
    }
    const bytes = await read();
    if (bytes.length > this.room) throw tooLarge();
    this.#size += bytes.length;
    this.files.set(path, bytes);
  }

  /** Two names that some disk takes for one would overwrite each other there. */
  #claim(path: string): void {
    const steps = folded(path).split("/");
    const name = steps.join("/");
    const folders = steps.slice(0, -1).map((_, at) =>
      steps.slice(0, at + 1).join("/")
    );
    const isTaken = this.#folded.has(name) ||
      folders.some((folder) => this.#folded.get(folder) === "file");
    if (isTaken) {
      throw refusal(phrase(texts.pathTwice, { path: shownPath(path) }));
    }
    for (const folder of folders) this.#folded.set(folder, "folder");
    this.#folded.set(name, "file");
  }
}

/** The error for more bytes than a skill may have. */
export function tooLarge(): MiniclawError {
  const size = wordSize(BUNDLE_LIMITS.bytes);
  return refusal(phrase(texts.tooManyBytes, { size }));
}

/** An error about what was to be added, in the words of `expected …, got …`. */
export function refusal(expected: Gap, hint?: Phrase): MiniclawError {
  return new MiniclawError(phrase(texts.refused, { expected }), {
    code: "skill",
    hint,
  });
}

function folded(path: string): string {
  return path.normalize("NFKC").toUpperCase().toLowerCase();
}
