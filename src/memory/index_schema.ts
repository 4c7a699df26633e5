import type { DatabaseSync } from "node:sqlite";

/**
 * Changes with the tables, and with how texts are taken apart into words: an
 * index of another version is made anew.
 */
const VERSION = 3;

/** How much a word of the heading counts beside one of the text. */
const HEADING_WEIGHT = 0.5;

// `M*` keeps the vowel signs of Hindi and its like inside the word.
const TABLES = `
  CREATE TABLE notes (
    name TEXT PRIMARY KEY, mark TEXT NOT NULL, changed INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE state (version TEXT NOT NULL);
  INSERT INTO state (version) VALUES (hex(randomblob(16)));
  CREATE TABLE entries (
    id INTEGER PRIMARY KEY, note TEXT NOT NULL, place INTEGER NOT NULL,
    json TEXT NOT NULL
  );
  CREATE INDEX entries_of_note ON entries (note);
  CREATE VIRTUAL TABLE words USING fts5(
    text, heading, content = '',
    tokenize = "porter unicode61 remove_diacritics 2 categories 'L* M* N* Co'"
  );
  INSERT INTO words (words, rank) VALUES ('rank', 'bm25(1.0, ${HEADING_WEIGHT})');
  INSERT INTO words (words, rank) VALUES ('secure-delete', 1);
  INSERT INTO words (rowid, text, heading) VALUES (1, '', '');
  CREATE TABLE vectors (entry INTEGER PRIMARY KEY, vector BLOB NOT NULL);
  CREATE TABLE vector_model (name TEXT NOT NULL);
  PRAGMA user_version = ${VERSION};
`;

/** Makes the tables where the database has none. False if it has others. */
export function prepareTables(database: DatabaseSync): boolean {
  const row = database.prepare("PRAGMA user_version").get();
  if (row?.user_version === VERSION) return true;
  const [{ count }] = database.prepare(
    "SELECT count(*) AS count FROM sqlite_schema",
  ).all() as [{ count: number }];
  if (count > 0) return false;
  database.exec(`BEGIN; ${TABLES} COMMIT`);
  return true;
}
