import { truncateMiddle } from "../base/truncate_middle.ts";
import type { Session, SessionNote } from "./session.ts";

/** Messages of the person after which a note is dropped. */
const TURNS = 5;
/** Notes that are kept at once. */
const MOST_NOTES = 10;
/** Bytes of a note. */
const MOST_BYTES = 4096;

/** The notes of a session that still concern its next message. */
export function currentNotes(
  { notes = [], messages }: Pick<Session, "notes" | "messages">,
): SessionNote[] {
  const asked = messages.filter(({ role }) => role === "user");
  return notes.filter((note) =>
    asked.filter(({ timestamp }) => timestamp > note.timestamp).length < TURNS
  );
}

/** A session with one more note; the oldest goes where there are too many. */
export function withNote(session: Session, note: SessionNote): Session {
  const text = truncateMiddle(note.text, MOST_BYTES);
  const notes = [...currentNotes(session), { ...note, text }];
  return { ...session, notes: notes.slice(-MOST_NOTES) };
}
