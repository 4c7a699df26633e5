import type { NoteFolder } from "./note_folder.ts";
import type { NoteStamp } from "./note_stamp.ts";
import { NoteWatch } from "./note_watch.ts";

/** How the notes look. */
export interface NoteView {
  /** The stamps of the notes that exist, by name. */
  stamps: ReadonlyMap<string, NoteStamp>;
  /** Those that may look different than at the look before; absent: any. */
  changed?: ReadonlySet<string>;
  /** Counts the looks. */
  number: number;
}

/** How to look. */
export interface NoteLookOptions {
  /** A folder for what the watch needs. */
  stateFolder: string;
  /** From how many notes on a watch is kept. */
  watchFrom?: number;
  /** How long a watch is trusted without a look at all, in milliseconds. */
  trustedMs?: number;
  /** Milliseconds for which a watch is waited for that says nothing. */
  patienceMs?: number;
}

/** Looking at fewer files takes hardly longer than asking a watch. */
const WATCH_FROM = 500;
/** Where a watch broke off, the next one has to wait so long. */
const PAUSE_MS = 10_000;
/** A network drive may be changed elsewhere, unheard of by a watch. */
const TRUSTED_MS = 60_000;
/** The system tells of a change at once, where it does at all. */
const PATIENCE_MS = 500;
/** After an answer, when nobody waits. */
const LATER_MS = 1000;

/**
 * Looks at the notes' files. The first time it looks at each of them; where there
 * are many and it is asked again, a watch says which ones to look at.
 */
export class NoteLook implements AsyncDisposable {
  readonly #notes: NoteFolder;
  readonly #options: Required<NoteLookOptions>;
  #watch?: NoteWatch;
  #notBefore = 0;
  #number = 0;
  #lookedAtAll = 0;
  #later?: ReturnType<typeof setTimeout>;
  #folderMark = "";
  readonly #stamps = new Map<string, NoteStamp>();
  /** What a link leads to may change without an event here. */
  #links: string[] = [];
  /** Those that have to be looked at each time, whatever the watch says. */
  readonly #restless = new Set<string>();

  /** A look at these notes. */
  constructor(notes: NoteFolder, options: NoteLookOptions) {
    const {
      watchFrom = WATCH_FROM,
      trustedMs = TRUSTED_MS,
      patienceMs = PATIENCE_MS,
    } = options;
    this.#notes = notes;
    this.#options = { ...options, watchFrom, trustedMs, patienceMs };
  }

  /** The notes as they are now. */
  async look(): Promise<NoteView> {
    const events = await this.#watch?.changes();
    if (events) this.#lookAtAllLater();
    else await this.#watchAnew();
    const changed = events ? this.#lookAgain(events) : this.#lookAtAll();
    return { stamps: this.#stamps, changed, number: ++this.#number };
  }

  /** Ends the watch, if there is one. */
  async [Symbol.asyncDispose](): Promise<void> {
    clearTimeout(this.#later);
    const watch = this.#watch;
    this.#watch = undefined;
    await watch?.[Symbol.asyncDispose]();
  }

  /** Begun before all is looked at, so that nothing falls between. */
  async #watchAnew(): Promise<void> {
    const { watchFrom } = this.#options;
    const broken = this.#watch;
    this.#watch = undefined;
    await broken?.[Symbol.asyncDispose]();
    if (this.#stamps.size < watchFrom || performance.now() < this.#notBefore) {
      return;
    }
    this.#notBefore = performance.now() + PAUSE_MS;
    this.#watch ??= NoteWatch.start(this.#notes.path, this.#options);
  }

  /** What a watch can't know of is seen by the question after this one. */
  #lookAtAllLater(): void {
    if (performance.now() - this.#lookedAtAll < this.#options.trustedMs) return;
    clearTimeout(this.#later);
    const later = setTimeout(() => {
      this.#lookAtAll();
      this.#number++;
    }, LATER_MS);
    Deno.unrefTimer(later);
    this.#later = later;
  }

  #lookAtAll(): undefined {
    this.#lookedAtAll = performance.now();
    this.#stamps.clear();
    this.#restless.clear();
    this.#folderMark = this.#notes.mark();
    const entries = this.#notes.list();
    this.#links = linksAmong(entries);
    for (const { name } of entries) this.#lookAt(name);
  }

  #lookAgain(events: ReadonlySet<string>): ReadonlySet<string> {
    const mark = this.#notes.mark();
    if (mark === "" || mark !== this.#folderMark) {
      this.#links = linksAmong(this.#notes.list());
    }
    this.#folderMark = mark;
    const names = new Set([...events, ...this.#links, ...this.#restless]);
    for (const name of names) this.#lookAt(name);
    return names;
  }

  #lookAt(name: string): void {
    const stamp = this.#notes.stamp(name);
    if (stamp) this.#stamps.set(name, stamp);
    else this.#stamps.delete(name);
    if (stamp && (stamp.mark === "" || stamp.shared)) this.#restless.add(name);
    else this.#restless.delete(name);
  }
}

function linksAmong(entries: readonly Deno.DirEntry[]): string[] {
  return entries.filter(({ isSymlink }) => isSymlink).map(({ name }) => name);
}
