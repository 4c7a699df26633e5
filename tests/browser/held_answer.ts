import type { ModelAnswer } from "../fakes/openai_script.ts";

/** An answer that stops after its first piece until it is told to go on. */
export interface HeldAnswer {
  answer: ModelAnswer;
  goOn: () => void;
}

/** One in pieces. */
export function heldAnswer(text: string[]): HeldAnswer {
  const { promise: hold, resolve: goOn } = Promise.withResolvers<void>();
  return { answer: { text, hold }, goOn };
}
