import { isSameChat } from "../base/chat_address.ts";
import type { ChatAddress } from "../base/chat_address.ts";
import { describeError } from "../i18n/describe_error.ts";
import { speakEnglish } from "../base/language_of.ts";
import { InterruptedError } from "../base/miniclaw_error.ts";
import { ParkedError } from "../base/parked_error.ts";
import { ActAccount } from "./act_account.ts";
import type { DiskWatch } from "./disk_watch.ts";
import type { HubOptions } from "./hub_options.ts";
import type { Journal } from "./journal/journal.ts";
import { isDiskFault } from "./journal/journal_error.ts";
import type { InboundEntry, OutboundEntry } from "./journal/ledger.ts";
import type { Reply } from "./outbound_message.ts";
import {
  asideReply,
  failureReply,
  replyId,
  replyTo,
  stoppedReply,
} from "./reply_of.ts";

/** Crashes after which a message is worked on no more. */
const MOST_CRASHES = 3;

/** What working on messages takes. */
export interface WorkersOptions
  extends
    Pick<HubOptions, "answer" | "isUrgent" | "languageOf" | "log" | "now"> {
  /** Keeps what happens. */
  journal: Journal;
  /** Has work wait for a full disk. */
  disk: DiskWatch;
}

interface Running {
  entry: InboundEntry;
  control: AbortController;
  isSuspect: boolean;
}

/** Works on messages, each from its begin in the journal to its reply there. */
export class Workers {
  readonly #options: WorkersOptions;
  readonly #running = new Set<Running>();

  /** Nobody works yet. */
  constructor(options: WorkersOptions) {
    this.#options = options;
  }

  /**
   * Works on a message until its reply is on the disk, and returns that; undefined
   * where nothing is to be said. Throws a `ParkedError` where miniclaw ends.
   */
  async work(entry: InboundEntry): Promise<OutboundEntry | undefined> {
    const control = new AbortController();
    const running = { entry, control, isSuspect: isSuspect(entry) };
    this.#running.add(running);
    try {
      if (entry.begins >= MOST_CRASHES) await this.#setAside(entry);
      else await this.#answer(running);
    } finally {
      this.#running.delete(running);
    }
    const { outbound } = this.#options.journal.ledger;
    return outbound.get(replyId(entry.message.id));
  }

  /**
   * Whether work on a message may begin. Those that one more crash sets aside are
   * worked on one at a time: then the one that brings the crash takes none along.
   */
  mayBegin(entry: InboundEntry): boolean {
    return !isSuspect(entry) ||
      ![...this.#running].some(({ isSuspect }) => isSuspect);
  }

  /** Whether a message is being worked on. */
  isBegun(id: string): boolean {
    return [...this.#running].some(({ entry }) => entry.message.id === id);
  }

  /** Stops what is worked on in a chat but its urgent messages, and says if anything. */
  stop(chat: ChatAddress): boolean {
    const { isUrgent } = this.#options;
    const found = [...this.#running].filter(({ entry: { message } }) =>
      isSameChat(message.chat, chat) && !isUrgent(message)
    );
    for (const { control } of found) control.abort(new InterruptedError());
    return found.length > 0;
  }

  /** Leaves all work as it is, or that of a signal; that is no crash. */
  async park(only?: AbortSignal): Promise<void> {
    const found = [...this.#running].filter(({ control: { signal } }) =>
      !isParked(signal) && (only === undefined || signal === only)
    );
    const parked = found.map(({ entry, control }) => {
      control.abort(new ParkedError());
      if (entry.since === undefined) return undefined;
      const { id } = entry.message;
      return this.#options.journal.append({ kind: "parked", id });
    });
    await Promise.allSettled(parked);
  }

  async #answer({ entry, control: { signal } }: Running): Promise<void> {
    const { journal, disk, now = () => new Date() } = this.#options;
    const { id } = entry.message;
    const account = new ActAccount(journal, entry);
    let again = entry.since !== undefined || entry.acts.size > 0;
    const at = now().toISOString();
    await disk.persist(() => journal.append({ kind: "begun", id, at }));
    const reply = await disk.persist(() => {
      const interrupted = again ? account.interrupted() : undefined;
      again = true;
      return this.#ask(entry, { signal, acts: account, interrupted });
    });
    const message = reply && replyTo(entry.message, reply);
    await disk.persist(() =>
      journal.append({ kind: "answered", id, reply: message })
    );
  }

  /** What there is to say, errors among it; throws only where it isn't over. */
  async #ask(
    { message }: InboundEntry,
    work: Parameters<HubOptions["answer"]>[1],
  ): Promise<Reply | undefined> {
    const { signal } = work;
    const { answer, log, languageOf = speakEnglish } = this.#options;
    const stopped = (): boolean => signal.aborted && !isParked(signal);
    try {
      const reply = await answer(message, work);
      if (isParked(signal) && isUnfinished(reply)) throw signal.reason;
      return reply && stopped()
        ? { outcome: { kind: "stopped" }, ...reply }
        : reply;
    } catch (error) {
      if (isParked(signal)) throw signal.reason;
      if (stopped()) return stoppedReply(await languageOf(message));
      if (isDiskFault(error)) throw error;
      const { message: why } = describeError(error);
      log.warn(`No answer to ${message.id}: ${why}`);
      return failureReply(error, await languageOf(message));
    }
  }

  async #setAside({ message, begins }: InboundEntry): Promise<void> {
    const { journal, disk, log, now = () => new Date() } = this.#options;
    const { languageOf = speakEnglish } = this.#options;
    const notice = asideReply(message, begins, await languageOf(message));
    const at = now().toISOString();
    const why = `It was in work at ${begins} crashes`;
    await disk.persist(() =>
      journal.append({ kind: "aside", message, at, why, notice })
    );
    log.error(`Set ${message.id} aside: it was in work at ${begins} crashes`);
  }
}

function isSuspect({ begins }: InboundEntry): boolean {
  return begins === MOST_CRASHES - 1;
}

function isParked(signal: AbortSignal): boolean {
  return signal.aborted && signal.reason instanceof ParkedError;
}

/** Whether a turn that was parked returned without having come to an end. */
function isUnfinished(reply: Reply | undefined): boolean {
  return reply === undefined || reply.outcome?.kind === "stopped";
}
