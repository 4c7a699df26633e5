import { describeError } from "../i18n/describe_error.ts";
import { ParkedError } from "../base/parked_error.ts";
import { DiskWatch } from "./disk_watch.ts";
import { Express } from "./express.ts";
import type { HubOptions } from "./hub_options.ts";
import { Inbox } from "./inbox.ts";
import type { Journal } from "./journal/journal.ts";
import type { InboundEntry, OutboundEntry } from "./journal/ledger.ts";
import { LaneQueue } from "./lane_queue.ts";
import { Outbox } from "./outbox.ts";
import { Workers } from "./workers.ts";

const CAPACITY = 100;
/** What a chat that floods may fill of a queue. */
const SHARE = 0.8;
/** Urgent messages are short, but nobody may send them without end. */
const URGENT = { capacity: 100, share: 20 };

/** What a hub is put together from. */
export interface HubParts {
  /** Keeps what happens. */
  journal: Journal;
  /** Has work wait for a full disk. */
  disk: DiskWatch;
  /** Takes messages. */
  inbox: Inbox;
  /** Where they wait. */
  lanes: LaneQueue<InboundEntry>;
  /** Where the urgent ones don't. */
  express: Express<InboundEntry>;
  /** Answer them. */
  workers: Workers;
  /** Brings what is to be said to the chats. */
  outbox: Outbox;
}

/** What putting a hub together takes. */
export interface AssembleOptions {
  /** Keeps what happens. */
  journal: Journal;
  /** Ends all that waits in it. */
  signal: AbortSignal;
  /** Told when an inbound message gives its place back. */
  onRoom(): void;
}

/** Puts a hub together on its journal. */
export function assembleHub(
  options: HubOptions,
  { journal, signal, onRoom }: AssembleOptions,
): HubParts {
  const { capacity = CAPACITY, concurrency, delay, log } = options;
  const places = { capacity, share: Math.max(1, Math.floor(capacity * SHARE)) };
  const probe = (): Promise<void> => journal.probe();
  const disk = new DiskWatch({ log, signal, probe, delay });
  const workers = new Workers({ ...options, journal, disk });
  const work = async (
    entry: InboundEntry,
    bring: (reply: OutboundEntry) => void | Promise<void>,
  ): Promise<void> => {
    try {
      const reply = await workers.work(entry);
      if (reply) await bring(reply);
    } catch (error) {
      if (error instanceof ParkedError) return;
      log.error(`${entry.message.id}: ${describeError(error).message}`);
    }
  };
  const lanes: LaneQueue<InboundEntry> = new LaneQueue<InboundEntry>({
    ...places,
    onFree: onRoom,
    atOnce: concurrency,
    // A chat whose answers pile up holds up only itself.
    mayStart: (chat, entry) => outbox.fits(chat) && workers.mayBegin(entry),
    work: (entry) => work(entry, (reply) => outbox.add(reply)),
  });
  const express = new Express<InboundEntry>({
    ...URGENT,
    onFree: onRoom,
    work: (entry) => work(entry, (reply) => outbox.deliver(reply)),
  });
  const outbox = new Outbox({
    ...options,
    ...places,
    journal,
    disk,
    signal,
    onFree: () => lanes.next(),
  });
  const inbox = new Inbox({
    ...options,
    journal,
    disk,
    lanes,
    express,
    workers,
  });
  return { journal, disk, inbox, lanes, express, workers, outbox };
}
