import type { Language } from "../../base/language.ts";
import { inLanguage } from "../../base/phrase.ts";
import { stripControl } from "../../base/strip_control.ts";
import type { Proposal, Proposals } from "./proposal.ts";
import { splitBashLine } from "./split_bash_line.ts";

/** What a shell hands over, and how it is answered. */
export interface Typed {
  /** The words behind the program's name; the last one is being typed. */
  words: readonly string[];
  /** A line of the answer. */
  lineOf(proposal: Proposal): string;
}

/** Stands for the path of any file; no proposal begins with a tab. */
const FILES = "\tfiles";

/** A description is cut where no terminal would show more of it. */
const LONGEST_BRIEF = 100;

/** What a shell's script handed over. */
export function readShell(
  [shell, ...rest]: readonly string[],
  language: Language,
): Typed {
  if (shell !== "bash") {
    return {
      words: rest,
      lineOf: (one) => described(one, language),
    };
  }
  const [line = "", breaks = ""] = rest;
  const { words, quote, kept } = splitBashLine(line, breaks);
  const lineOf = ({ value }: Proposal): string =>
    quoted(value.slice(kept), quote);
  return { words: words.slice(1), lineOf };
}

/** The answer to a shell's script, a line for each proposal. */
export function formatProposals(
  { proposals, files }: Proposals,
  { lineOf }: Typed,
): string {
  if (files) return FILES;
  return proposals.filter(({ value }) => !/\p{Cc}/u.test(value)).map(lineOf)
    .join("\n");
}

function described(
  { value, brief = "" }: Proposal,
  language: Language,
): string {
  const line = stripControl(inLanguage(brief, language)).replace(/\s+/g, " ")
    .trim();
  return `${value}\t${[...line].slice(0, LONGEST_BRIEF).join("")}`;
}

/** What bash reads as the text; behind an open quote it closes that itself. */
function quoted(text: string, quote: "" | "'" | '"'): string {
  if (quote === "'") return text.replaceAll("'", String.raw`'\''`);
  const special = quote ? /[$`"\\]/g : /[\s"'\\$`&|;<>(){}[\]*?#!^~]/g;
  return text.replace(special, "\\$&");
}
