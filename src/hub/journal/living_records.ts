import type { JournalRecord } from "./journal_record.ts";
import type { InboundEntry, Ledger, OutboundEntry } from "./ledger.ts";

/** Ids in one record. */
const IDS_A_RECORD = 256;

/** The shortest content of a journal that comes to the same ledger. */
export function livingContent(ledger: Ledger): string {
  let content = "";
  for (const record of livingRecords(ledger)) {
    content += `${JSON.stringify(record)}\n`;
  }
  return content;
}

/** The fewest records that come to the same ledger. */
export function* livingRecords(ledger: Ledger): Generator<JournalRecord> {
  const ids = ledger.over.list();
  for (let at = 0; at < ids.length; at += IDS_A_RECORD) {
    yield { kind: "known", ids: ids.slice(at, at + IDS_A_RECORD) };
  }
  for (const aside of ledger.asides.values()) yield { kind: "aside", ...aside };
  for (const entry of ledger.inbound.values()) yield* inboundRecords(entry);
  for (const entry of ledger.outbound.values()) yield* outboundRecords(entry);
}

function* inboundRecords(entry: InboundEntry): Generator<JournalRecord> {
  const { message, begins, since, acts } = entry;
  const { id } = message;
  yield { kind: "taken", message };
  if (since !== undefined) {
    for (let begin = 0; begin < Math.max(1, begins); begin++) {
      yield { kind: "begun", id, at: since };
    }
    if (begins === 0) yield { kind: "parked", id };
  }
  for (const [call, result] of acts) {
    yield { kind: "act", id, call };
    if (result !== undefined) yield { kind: "acted", id, call, result };
  }
}

function* outboundRecords(entry: OutboundEntry): Generator<JournalRecord> {
  const { message, parts } = entry;
  yield { kind: "said", message };
  if (parts > 0) yield { kind: "part", id: message.id, parts };
}
