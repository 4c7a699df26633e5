/** A fact, and the day it was said. */
export interface Fact {
  /** The fact. */
  text: string;
  /** `YYYY-MM-DD`. */
  day: string;
}

const MOST_FACTS = 10;
const LONGEST_FACT = 500;
const LINE = /^\s*[-*•]\s+(?:(\d{4}-\d\d-\d\d)\s*:\s*)?(\S.*?)\s*$/;

/**
 * The facts in a model's answer: its list items, however many other lines it
 * writes. A day that isn't one of the conversation's becomes the last of them.
 */
export function readFacts(answer: string, days: readonly string[]): Fact[] {
  return answer.split("\n")
    .map((line) => LINE.exec(line))
    .filter((found) => found !== null)
    .map(([, day = "", text]) => ({
      text: text.slice(0, LONGEST_FACT).toWellFormed(),
      day: days.includes(day) ? day : days.at(-1) ?? day,
    }))
    .slice(0, MOST_FACTS);
}
