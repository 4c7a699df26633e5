import type { Logger } from "../../base/logger.ts";
import { Journal } from "./journal.ts";
import { Ledger, type SetAside } from "./ledger.ts";
import { readLedger } from "./prepare_journal.ts";

/** The messages set aside, the oldest first; no hub need run, and one may. */
export async function readSetAside(folder: string): Promise<SetAside[]> {
  const ledger = new Ledger();
  await readLedger(folder, ledger);
  return [...ledger.asides.values()];
}

/**
 * Has a message set aside be shown no more, and returns whether there was one.
 * Not to be called while a hub runs, whose journal it is.
 */
export async function dismissSetAside(
  folder: string,
  { id, log }: { id: string; log: Logger },
): Promise<boolean> {
  const journal = await Journal.open({ folder, log });
  try {
    if (!journal.ledger.asides.has(id)) return false;
    await journal.append({ kind: "dismissed", id });
    return true;
  } finally {
    await journal.close();
  }
}
