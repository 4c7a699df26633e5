import type { LanguageSet, Question } from "./retrieval_set.ts";

/** How well notes are found. */
export interface Figures {
  /** Right notes among the first five, of all right ones. */
  recall: number;
  /** Mean of 1 / place of the first right note; 0 where none is found. */
  mrr: number;
  /** How many questions this is the mean of. */
  questions: number;
}

/** Finds the texts of notes for a question, best first. */
export type Search = (query: string) => Promise<string[]>;

/** Which questions: those that ranking is tuned with, the others, or all. */
export type Half = "tuned" | "held out" | "all";

const TOP = 5;

/** The figures of a way to search. */
export async function evaluate(
  languages: readonly LanguageSet[],
  { search, half = "all" }: { search: Search; half?: Half },
): Promise<Figures> {
  const questions = languages.flatMap((one) => halfOf(one.questions, half));
  const scores = await Promise.all(questions.map(async (one) => {
    const found = await search(one.question);
    const places = one.right.map((piece) =>
      found.findIndex((text) => text.includes(piece))
    );
    const first = Math.min(...places.filter((at) => at >= 0));
    return {
      recall: places.filter((at) => at >= 0 && at < TOP).length / places.length,
      mrr: 1 / (first + 1),
    };
  }));
  const mean = (values: number[]): number =>
    values.reduce((sum, one) => sum + one, 0) / values.length;
  return {
    recall: mean(scores.map(({ recall }) => recall)),
    mrr: mean(scores.map(({ mrr }) => mrr)),
    questions: scores.length,
  };
}

/** Every second question of a language is held out. */
function halfOf(questions: readonly Question[], half: Half): Question[] {
  const parity = half === "tuned" ? 0 : 1;
  return questions.filter((_, at) => half === "all" || at % 2 === parity);
}
