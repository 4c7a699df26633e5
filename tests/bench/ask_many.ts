/** Asks question n in a chat; resolves once its right answer is there. */
export type Ask = (chat: number, n: number) => Promise<void>;

/** How many are asked. */
export interface Asking {
  /** The number of the first question. */
  first: number;
  /** The number of the last. */
  last: number;
  /** The chats: each asks its next question once it has its answer. */
  chats: number;
  /** Hears of every answer. */
  onAnswer?(): void;
}

/** Asks them, and returns the milliseconds that each answer took. */
export async function askMany(
  ask: Ask,
  { first, last, chats, onAnswer = () => {} }: Asking,
): Promise<number[]> {
  const times: number[] = [];
  let next = first;
  const work = async (chat: number): Promise<void> => {
    while (next <= last) {
      const start = performance.now();
      await ask(chat, next++);
      times.push(performance.now() - start);
      onAnswer();
    }
  };
  await Promise.all(Array.from({ length: chats }, (_, chat) => work(chat)));
  return times;
}
