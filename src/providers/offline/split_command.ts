/** A command line in words, or why it has none. */
export type CommandLine =
  | { kind: "words"; words: string[] }
  | { kind: "openQuote" }
  | { kind: "needsShell"; sign: string };

/** Outside of quotation marks these make a shell do something. */
const SIGN = /^(\$\(|&&|\|\||\$(?=[\w{])|[|<>&;`*\n])/;
/** Between double quotation marks only these do. */
const QUOTED_SIGN = /^(\$\(|\$(?=[\w{])|`)/;

/**
 * Splits a command as a shell would: at white space, but for quotation marks and
 * backslashes. What only a shell can do is not guessed at.
 */
export function splitCommand(line: string): CommandLine {
  const words: string[] = [];
  let word: string | undefined;
  for (let at = 0; at < line.length;) {
    const piece = pieceAt(line, at);
    if (typeof piece === "string") return { kind: "needsShell", sign: piece };
    if (piece.length === 0) return { kind: "openQuote" };
    if (piece.text === undefined) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? "") + piece.text;
    at += piece.length;
  }
  if (word !== undefined) words.push(word);
  return { kind: "words", words };
}

/** A part of a word; white space has no text, an open quote has no length. */
interface Piece {
  text?: string;
  length: number;
}

/** What stands at a place; a text is a sign that only a shell understands. */
function pieceAt(line: string, at: number): Piece | string {
  const char = line[at];
  if (char === "'") return singleQuoted(line, at);
  if (char === '"') return doubleQuoted(line, at);
  if (char === "\\") return { text: line[at + 1] ?? "\\", length: 2 };
  const sign = SIGN.exec(line.slice(at, at + 2))?.[0];
  if (sign !== undefined) return sign;
  if (char === "~" && /^\s?$/.test(line.charAt(at - 1))) return char;
  return /\s/.test(char) ? { length: 1 } : { text: char, length: 1 };
}

function singleQuoted(line: string, at: number): Piece {
  const end = line.indexOf("'", at + 1);
  return end < 0 ? { length: 0 } : {
    text: line.slice(at + 1, end),
    length: end + 1 - at,
  };
}

function doubleQuoted(line: string, start: number): Piece | string {
  let text = "";
  for (let at = start + 1; at < line.length; at++) {
    const char = line[at];
    if (char === '"') return { text, length: at + 1 - start };
    const sign = QUOTED_SIGN.exec(line.slice(at, at + 2))?.[0];
    if (sign !== undefined) return sign;
    const escaped = char === "\\" && /["\\$`]/.test(line[at + 1] ?? "");
    text += escaped ? line[++at] : char;
  }
  return { length: 0 };
}
