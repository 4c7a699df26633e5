import { Ledger } from "./ledger.ts";
import { readLedger } from "./prepare_journal.ts";

/** How many messages wait to be answered or delivered; no hub need run. */
export async function countWaiting(folder: string): Promise<number> {
  const ledger = new Ledger();
  await readLedger(folder, ledger);
  return ledger.inbound.size + ledger.outbound.size;
}
