/**
 * What a request holds, in the order in which a model reads it, and how much of
 * its window each part may take:
 *
 * | part | share | most | why |
 * | --- | --- | --- | --- |
 * | tools | 2/7 | | without them it can't act; beyond, their texts are shortened |
 * | rules, now | as they are | | a few lines that everything else rests on |
 * | SOUL.md | 1/20 | 4,000 | who it is: the template fits a window of 4,000 |
 * | AGENTS.md | 1/8 | 8,000 | how it works: the longest of the templates |
 * | USER.md | 1/25 | 4,000 | read for every message, so it is meant to be short |
 * | TOOLS.md | 1/25 | 4,000 | this machine's ways; the schemas say the rest |
 * | skills | 1/16 | 8,000 | names stay, descriptions are shortened |
 * | MEMORY.md | 1/12 | 8,000 | its head, in full while it is small |
 * | today | 1/20 | 4,000 | its newest lines: what was said an hour ago |
 * | recent | 1/32 | 2,000 | facts of one line each, mostly said above already |
 * | recall | 1/12 | 3,000 | the notes that fit this message; many weak ones distract |
 * | history | 1/12, then all that is left | 100,000 | an old talk costs more than it tells |
 * | message | as it is | | the person's own words are never cut |
 * | answer | 1/5 | `agent.max_tokens` | an answer seldom needs all it may have |
 * | spare | 1/32 | | tokens are estimated, and every model counts its own way |
 *
 * A part has what it needs, up to its share, and what it doesn't need is there for
 * the others. A long message takes its room from the notes first, then from the
 * workspace files. Among the notes the small ones stay whole while the larger ones
 * shrink (`shareOut`). What the notes don't need is the history's.
 */
export const SHARES = {
  tools: { share: 2 / 7, most: Infinity },
  "SOUL.md": { share: 1 / 20, most: 4000 },
  "AGENTS.md": { share: 1 / 8, most: 8000 },
  "USER.md": { share: 1 / 25, most: 4000 },
  "TOOLS.md": { share: 1 / 25, most: 4000 },
  skills: { share: 1 / 16, most: 8000 },
  "MEMORY.md": { share: 1 / 12, most: 8000 },
  today: { share: 1 / 20, most: 4000 },
  recent: { share: 1 / 32, most: 2000 },
  recall: { share: 1 / 12, most: 3000 },
  /** For each such section; there is seldom one. */
  beside: { share: 1 / 32, most: 2000 },
  /** What stays for it and for results of tools, not all that it may take. */
  history: { share: 1 / 12, most: 100_000 },
  answer: { share: 1 / 5, most: Infinity },
  spare: { share: 1 / 32, most: Infinity },
} as const satisfies Record<string, PartShare>;

/** How much of a window a part may take. */
export interface PartShare {
  /** Of the window, from 0 to 1. */
  share: number;
  /** Tokens that it never needs more than, however large the window. */
  most: number;
}

/** A part that has a share. */
export type SharedPart = keyof typeof SHARES;

/** The parts that make room when the message is long. */
export const NOTE_PARTS = ["MEMORY.md", "today", "recent", "recall"] as const;

/** The tokens that a part may take of a window. */
export function roomOf(part: SharedPart, contextTokens: number): number {
  const { share, most } = SHARES[part];
  return Math.min(Math.floor(contextTokens * share), most);
}

/**
 * Room for parts that want so many tokens. What wants no more than its part of the
 * room has it in full; what is left of it is the others', by their shares.
 */
export function shareOut(
  wanted: ReadonlyMap<SharedPart, number>,
  room: number,
): Map<SharedPart, number> {
  const parts = [...wanted];
  const shares = parts.reduce((sum, [part]) => sum + SHARES[part].share, 0);
  const fair = (part: SharedPart): number =>
    Math.floor(room * (SHARES[part].share / shares));
  const modest = parts.filter(([part, tokens]) => tokens <= fair(part));
  if (modest.length === 0) {
    return new Map(parts.map(([part]) => [part, fair(part)]));
  }
  const others = parts.filter(([part, tokens]) => tokens > fair(part));
  const taken = modest.reduce((sum, [, tokens]) => sum + tokens, 0);
  return new Map([...modest, ...shareOut(new Map(others), room - taken)]);
}

/** How much room the system message has. */
export interface PromptRoom {
  /** Tokens of the whole window. */
  contextTokens: number;
  /** Tokens that the system message may take beside message, tools and answer. */
  room: number;
}

/** How much room there is. */
export interface ContextBudget {
  /** Tokens the whole may have, the answer included. */
  contextTokens: number;
  /** Tokens that the configuration lets an answer have. */
  maxTokens: number;
}

/** Tokens kept free for the answer, which it may not exceed. */
export function answerRoom(
  { contextTokens, maxTokens }: ContextBudget,
): number {
  return Math.min(maxTokens, roomOf("answer", contextTokens));
}

/** Tokens that the request itself may have. */
export function requestRoom(budget: ContextBudget): number {
  const { contextTokens } = budget;
  return contextTokens - answerRoom(budget) - roomOf("spare", contextTokens);
}
