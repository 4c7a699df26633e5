import { createLogger, type Logger } from "../../src/base/logger.ts";
import { Hub } from "../../src/hub/hub.ts";
import type { Delivery, HubOptions, Work } from "../../src/hub/hub_options.ts";
import type { InboundMessage } from "../../src/hub/inbound_message.ts";
import type { OutboundMessage } from "../../src/hub/outbound_message.ts";

/** A hub on a folder that can be crashed and started again. */
export interface TestHub {
  hub: Hub;
  /** What reached its chat, in that order. */
  delivered: OutboundMessage[];
  /** What the log says. */
  lines: string[];
}

/** The text a message is answered with, unless a test says otherwise. */
export function echo(message: InboundMessage): string {
  return `re ${message.text}`;
}

/** A message of a chat; its id says which. */
export function messageOf(
  chatId: string,
  number: number,
  text = `${chatId}${number}`,
): InboundMessage {
  return {
    id: `test:${chatId}:${number}`,
    chat: { channel: "test", chatId },
    person: "test:1",
    text,
    audience: "person",
    received_at: "2026-11-20T12:00:00.000Z",
  };
}

/** A hub that echoes, with another option here and there; not yet started. */
export function createHub(
  folder: string,
  options: Partial<HubOptions> = {},
): TestHub {
  const delivered: OutboundMessage[] = [];
  const { log, lines } = listeningLog();
  const hub = new Hub({
    folder,
    concurrency: 4,
    isUrgent: ({ text }) => text.startsWith("/"),
    answer: (message: InboundMessage, _work: Work) =>
      Promise.resolve({ text: echo(message), outcome: { kind: "answered" } }),
    deliver: (message: OutboundMessage, _delivery: Delivery) => {
      delivered.push(message);
      return Promise.resolve();
    },
    log,
    ...options,
  });
  return { hub, delivered, lines };
}

/** As `createHub`, and started. */
export async function startHub(
  folder: string,
  options: Partial<HubOptions> = {},
): Promise<TestHub> {
  const test = createHub(folder, options);
  await test.hub.start();
  return test;
}

/** A log whose lines can be read. */
export function listeningLog(): { log: Logger; lines: string[] } {
  const lines: string[] = [];
  const log = createLogger("hub", {
    level: "debug",
    write: (line) => lines.push(line),
  });
  return { log, lines };
}

/** Does some work with a folder that is gone afterwards. */
export async function inFolder(
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const root = await Deno.makeTempDir();
  try {
    await work(`${root}/journal`);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

/** A copy of a journal's first bytes, in a folder of its own. */
export async function copyPrefix(
  journal: Uint8Array,
  { folder, bytes }: { folder: string; bytes: number },
): Promise<void> {
  await Deno.mkdir(folder, { recursive: true });
  const path = `${folder}/journal.jsonl`;
  await Deno.writeFile(path, journal.subarray(0, bytes));
}

/** Something that is waited for: it is there, or it comes. */
export function gate(): { open(): void; opened: Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { open: resolve, opened: promise };
}
