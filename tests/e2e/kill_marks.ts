import { chatKey } from "../../src/base/chat_address.ts";
import { renderParts } from "../../src/channels/telegram/markdown/render_parts.ts";
import { Ledger } from "../../src/hub/journal/ledger.ts";
import type {
  InboundEntry,
  OutboundEntry,
} from "../../src/hub/journal/ledger.ts";
import { readLedger } from "../../src/hub/journal/prepare_journal.ts";
import type { Program } from "./program.ts";

/** What the journal of an ended gateway says of that moment. */
export interface Moment {
  /** Texts that may be in Telegram already, though nobody wrote that down. */
  inFlight: Set<string>;
  /** Marks of messages with an act that was begun, and no result of it. */
  cutActs: Set<string>;
  /** How often messages that aren't answered were in work at an end, by mark. */
  crashes: Map<string, number>;
  /** Messages that aren't answered, and answers that aren't delivered. */
  open: number;
}

/** Parts that can be on their way at once: one, and one being written down. */
const AT_ONCE = 2;

/** Reads the journal after an end. */
export async function momentOf(program: Program): Promise<Moment> {
  const ledger = new Ledger();
  await readLedger(program.path("state/journal"), ledger);
  const entries = [...ledger.inbound.values()];
  const begun = entries.filter(({ begins }) => begins > 0);
  const cut = entries.filter(({ acts }) =>
    [...acts.values()].includes(undefined)
  );
  return {
    inFlight: await textsInFlight([...ledger.outbound.values()]),
    cutActs: new Set(cut.map(markOf)),
    crashes: new Map(begun.map((entry) => [markOf(entry), entry.begins])),
    open: entries.length + ledger.outbound.size,
  };
}

function markOf({ message }: InboundEntry): string {
  return message.text.split(" ")[0];
}

/** Of a chat, only what comes first is on its way. */
async function textsInFlight(entries: OutboundEntry[]): Promise<Set<string>> {
  const first = new Map<string, OutboundEntry>();
  for (const entry of entries) {
    const chat = chatKey(entry.message.chat);
    if (!first.has(chat)) first.set(chat, entry);
  }
  const texts = [...first.values()].map(async ({ message, parts }) => {
    const rendered = await renderParts(message.text);
    return rendered.slice(parts, parts + AT_ONCE).map(({ plain }) => plain);
  });
  return new Set((await Promise.all(texts)).flat());
}
