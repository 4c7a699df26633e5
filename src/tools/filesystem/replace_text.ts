import { MiniclawError } from "../../base/miniclaw_error.ts";
import { stripControl } from "../../base/strip_control.ts";
import { stripInvisible } from "../../base/strip_invisible.ts";

/** A replacement to make. */
export interface Replacement {
  /** The file's name, for messages. */
  file: string;
  /** What must stand in the text exactly once. */
  oldText: string;
  /** What takes its place. */
  newText: string;
}

/** A text after a replacement. */
export interface Replaced {
  /** The whole text. */
  text: string;
  /** The line on which the replacement begins, from 1. */
  line: number;
}

/**
 * Replaces what stands in the text exactly once; throws what to do where it
 * doesn't. In a text with CRLF line ends the replacement may be written with LF,
 * since a model is never shown the difference.
 */
export function replaceText(text: string, wish: Replacement): Replaced {
  const oldText = withLineEndsOf(text, wish.oldText);
  const newText = withLineEndsOf(text, wish.newText);
  const problem = findProblem(text, { oldText, newText });
  if (problem) throw editError(wish.file, problem);
  const before = text.slice(0, text.indexOf(oldText));
  return {
    text: before + newText + text.slice(before.length + oldText.length),
    line: before.split("\n").length,
  };
}

function withLineEndsOf(text: string, part: string): string {
  const onlyCrlf = text.includes("\r\n") && !/(?<!\r)\n/.test(text);
  return onlyCrlf ? part.replaceAll(/\r?\n/g, "\r\n") : part;
}

/** What is wrong with old_text, and what to do about it. */
interface Problem {
  what: string;
  hint: string;
}

function findProblem(
  text: string,
  { oldText, newText }: Omit<Replacement, "file">,
): Problem | undefined {
  if (oldText === "") {
    return { what: "is empty", hint: "Give the exact text to replace" };
  }
  const times = count(text, oldText);
  if (times === 0) return notFound(text, oldText);
  if (times > 1) {
    const hint = "Give more of the text around the one you mean";
    return { what: `was found ${times} times`, hint };
  }
  return oldText === newText
    ? { what: "is the same as new_text", hint: "There is nothing to change" }
    : undefined;
}

/** Overlapping ones count too: either could be meant. */
function count(text: string, part: string): number {
  let times = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    times++;
  }
  return times;
}

function notFound(text: string, oldText: string): Problem {
  if (includes(text, oldText, withPlainSpaces)) {
    return {
      what: "was found only with other spaces or line breaks",
      hint: "Read the file and copy the text exactly",
    };
  }
  return includes(text, oldText, asShown)
    ? {
      what: "was found only with characters in it that can't be shown",
      hint: "Choose a piece without them, or write the whole file",
    }
    : { what: "was not found", hint: "Read the file to see what it holds now" };
}

function includes(
  text: string,
  part: string,
  plain: (text: string) => string,
): boolean {
  return plain(part) !== "" && plain(text).includes(plain(part));
}

function withPlainSpaces(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** A file as reading it shows it to a model. */
function asShown(text: string): string {
  return stripInvisible(stripControl(text));
}

function editError(file: string, { what, hint }: Problem): MiniclawError {
  return new MiniclawError(`Cannot edit "${file}": old_text ${what}`, {
    code: "edit",
    hint,
  });
}
