import { deepEqual, equal } from "node:assert/strict";
import { HeardTexts } from "../../../src/channels/telegram/hearing/heard_texts.ts";
import { RecentKeys } from "../../../src/channels/telegram/hearing/recent_keys.ts";

Deno.test("the latest keys are remembered, and no more than so many", () => {
  const keys = new RecentKeys<number>(3);
  for (const key of [1, 2, 3, 2, 4]) keys.add(key);
  deepEqual([1, 2, 3, 4].filter((key) => keys.has(key)), [2, 3, 4]);
});

Deno.test("the latest texts are remembered, each chat's its own", () => {
  const texts = new HeardTexts();
  const message = (message_id: number, id = 42): {
    message_id: number;
    date: number;
    chat: { id: number; type: string };
  } => ({ message_id, date: 1, chat: { id, type: "private" } });
  for (let number = 1; number <= 301; number++) {
    texts.set(message(number), { id: `${number}`, text: "one" });
  }
  texts.set(message(2), { id: "2", text: "two" });
  equal(texts.get(message(1)), undefined);
  equal(texts.get(message(2))?.text, "two");
  equal(texts.get(message(2, 43)), undefined);
});
