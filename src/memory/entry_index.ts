import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { NoteStamp } from "./note_stamp.ts";
import { searchText } from "./search_text.ts";
import type { Entry } from "./split_entries.ts";

/** A note with its entries, as it goes into the index. */
export interface IndexedNote extends Pick<NoteStamp, "mark" | "changed"> {
  /** The file's name, such as `MEMORY.md`. */
  name: string;
  /** Its entries in their order. */
  entries: readonly Entry[];
}

/** An entry as the index has it. */
export interface IndexedEntry {
  /** Its number in the index. */
  id: number;
  /** The file's name. */
  note: string;
  /** Where it stands in the note, from 0. */
  place: number;
  /** What the note says. */
  entry: Entry;
  /** When its note was last changed, in milliseconds since 1970. */
  changed: number;
}

interface Row {
  id: number;
  note: string;
  place: number;
  /** The entry: as JSON every text comes back as it was, NUL included. */
  json: string;
}

interface Change {
  note: IndexedNote;
  gone: Row[];
  moved: Row[];
  added: Omit<Row, "id">[];
}

/** The entries of all notes, and the words that they are found by. */
export class EntryIndex {
  /** The database, for those who search it. */
  readonly database: DatabaseSync;

  /** The index in a database that has its tables. */
  constructor(database: DatabaseSync) {
    this.database = database;
  }

  /** Differs once anybody put in or removed a note, also in an index made anew. */
  version(): string {
    const row = this.#statement("SELECT version FROM state").get();
    return String(row?.version);
  }

  /** The marks that notes had when they were put in: of these, or of all. */
  marks(names?: Iterable<string>): Map<string, string> {
    if (!names) return this.#allMarks();
    const mark = this.#statement("SELECT mark FROM notes WHERE name = ?");
    const found = [...names].map((name) => [name, mark.get(name)] as const);
    return new Map(
      found.flatMap(([name, row]) => row ? [[name, String(row.mark)]] : []),
    );
  }

  /** Of thousands one text is quicker than an object for each. */
  #allMarks(): Map<string, string> {
    const { marks } = this.#statement(
      "SELECT json_group_object(name, mark) AS marks FROM notes",
    ).get() as { marks: string };
    return new Map(Object.entries(JSON.parse(marks)));
  }

  /** Takes in notes as they are now; an entry that stays keeps its number. */
  put(notes: readonly IndexedNote[]): void {
    const changes = notes.map((note) => this.#compare(note));
    this.#transaction(() => changes.forEach((one) => this.#apply(one)));
  }

  /** Forgets notes that are no more. */
  remove(names: readonly string[]): void {
    if (names.length === 0) return;
    this.put(
      names.map((name) => ({ name, mark: "", changed: 0, entries: [] })),
    );
    const statement = this.database.prepare("DELETE FROM notes WHERE name = ?");
    this.#transaction(() => names.forEach((name) => statement.run(name)));
  }

  /** An entry that is in the index. */
  get(id: number): IndexedEntry {
    const entry = this.find(id);
    if (!entry) throw new Error(`The index has no entry ${id}`);
    return entry;
  }

  /** An entry, if it is still there. */
  find(id: number): IndexedEntry | undefined {
    const row = this.#statement(
      `SELECT id, note, place, json, changed FROM entries
       JOIN notes ON notes.name = entries.note WHERE id = ?`,
    ).get(id) as (Row & { changed: number }) | undefined;
    return row && { ...row, entry: JSON.parse(row.json) };
  }

  #compare(note: IndexedNote): Change {
    const rows = this.#statement(
      "SELECT id, note, place, json FROM entries WHERE note = ? ORDER BY place",
    ).all(note.name) as unknown as Row[];
    const known = Map.groupBy(rows, ({ json }) => json);
    const moved: Row[] = [];
    const added: Omit<Row, "id">[] = [];
    note.entries.forEach((entry, place) => {
      const json = JSON.stringify(entry);
      const row = known.get(json)?.shift();
      if (!row) added.push({ note: note.name, place, json });
      else if (row.place !== place) moved.push({ ...row, place });
    });
    return { note, gone: [...known.values()].flat(), moved, added };
  }

  #apply({ note, gone, moved, added }: Change): void {
    for (const row of gone) this.#delete(row);
    const move = this.#statement("UPDATE entries SET place = ? WHERE id = ?");
    for (const { place, id } of moved) move.run(place, id);
    for (const row of added) this.#insert(row);
    this.#statement(
      "INSERT OR REPLACE INTO notes (name, mark, changed) VALUES (?, ?, ?)",
    ).run(note.name, note.mark, note.changed);
  }

  #insert({ note, place, json }: Omit<Row, "id">): void {
    const { lastInsertRowid } = this.#statement(
      "INSERT INTO entries (note, place, json) VALUES (?, ?, ?)",
    ).run(note, place, json);
    const add = this.#statement(
      "INSERT INTO words (rowid, text, heading) VALUES (?, ?, ?)",
    );
    const row = wordsRow(Number(lastInsertRowid));
    add.run(row, ...wordsOf(json));
    // FTS5 weighs a word that is in half of the rows as nothing. An empty row for
    // each entry, and one more, keep every weight above 0.
    add.run(row + 1, "", "");
  }

  #delete({ id, json }: Row): void {
    const remove = this.#statement(
      `INSERT INTO words (words, rowid, text, heading)
       VALUES ('delete', ?, ?, ?)`,
    );
    remove.run(wordsRow(id), ...wordsOf(json));
    remove.run(wordsRow(id) + 1, "", "");
    this.#statement("DELETE FROM vectors WHERE entry = ?").run(id);
    this.#statement("DELETE FROM entries WHERE id = ?").run(id);
  }

  readonly #statements = new Map<string, StatementSync>();

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const made = this.database.prepare(sql);
    this.#statements.set(sql, made);
    return made;
  }

  #transaction(work: () => void): void {
    this.database.exec("BEGIN IMMEDIATE");
    try {
      work();
      this.#statement("UPDATE state SET version = ?").run(crypto.randomUUID());
      this.database.exec("COMMIT");
    } catch (error) {
      if (this.database.isTransaction) this.database.exec("ROLLBACK");
      throw error;
    }
  }
}

/** The row of an entry's words; the next one is its empty companion. */
export function wordsRow(entry: number): number {
  return 2 * entry;
}

/** What goes into the columns of the words. */
function wordsOf(json: string): [text: string, heading: string] {
  const { text, heading = "" }: Entry = JSON.parse(json);
  return [searchText(text), searchText(heading)];
}
