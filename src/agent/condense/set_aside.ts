import type { SessionMessage } from "../../sessions/session.ts";

/** Hears of the messages that leave a conversation, each of them once. */
export type Leaving = (messages: readonly SessionMessage[]) => Promise<void>;

/**
 * Tells what is in the whole of a conversation and not in the part that is kept.
 * Only what the two said counts: results of tools are no memories.
 */
export function setAside(
  leaving: Leaving,
): (
  whole: readonly SessionMessage[],
  kept: readonly SessionMessage[],
) => Promise<void> {
  const told = new Set<SessionMessage>();
  return async (whole, kept) => {
    const staying = new Set(kept);
    const gone = whole.filter((one) =>
      one.role !== "tool" && one.content.trim() !== "" &&
      !staying.has(one) && !told.has(one)
    );
    if (gone.length === 0) return;
    gone.forEach((one) => told.add(one));
    await leaving(gone);
  };
}
