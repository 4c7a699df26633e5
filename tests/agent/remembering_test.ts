import { deepEqual, doesNotMatch, equal, match, ok } from "node:assert/strict";
import { calls, says } from "../fakes/scripted_provider.ts";
import { testAgent } from "./test_agent.ts";

const count = (text: string, piece: string): number =>
  text.split(piece).length - 1;

Deno.test("what was told in March is known in November, with its date and source", async () => {
  await using test = await testAgent({
    answers: [
      calls({
        name: "write_memory",
        arguments: {
          content: "The plumber is Gareth Pike",
          target: "today",
        },
      }),
      says("Noted"),
      says("Gareth Pike"),
    ],
  });
  test.setNow("2026-03-12T08:05:00Z");
  await test.ask("Our plumber is Gareth Pike");
  await test.options.sessions.delete("cli_default");
  test.setNow("2026-11-20T09:32:00Z");
  await test.ask("Who is the plumber again?");
  match(
    test.lastPrompt(),
    /<recall>[^<]*- 2026-03-12 \(2026-03-12\.md\): The plumber is Gareth Pike/,
  );
});

Deno.test("a French question without accents finds the note that has them", async () => {
  await using test = await testAgent({ answers: [says("Un café")] });
  test.setNow("2026-04-02T08:00:00Z");
  await test.options.memory.append(
    "today",
    "Hélène préfère le thé à la vanille",
  );
  test.setNow("2026-11-20T09:32:00Z");
  await test.ask("qu'est-ce que prefere Helene, quel the ?");
  match(test.lastPrompt(), /2026-04-02.*Hélène préfère le thé/);
});

Deno.test("no note is in the prompt twice", async () => {
  await using test = await testAgent({ answers: [says("Yes")] });
  const { memory } = test.options;
  await memory.append("long", "Miso is a tabby cat\nand sleeps in the basket");
  await memory.append("today", "The cat Miso was at the vet");
  test.setNow("2026-11-21T09:32:00Z");
  await memory.append("today", "Miso eats again");
  await test.ask("How is the cat Miso?");
  const prompt = test.lastPrompt();
  for (
    const piece of [
      "Miso is a tabby cat",
      "The cat Miso was at the vet",
      "Miso eats again",
    ]
  ) equal(count(prompt, piece), 1, `${piece} in ${prompt}`);
});

Deno.test("facts of this conversation come after today's note, recall after them", async () => {
  await using test = await testAgent({
    answers: [
      calls({
        name: "write_memory",
        arguments: { content: "The cast stays on until May", target: "today" },
      }),
      says("ok"),
      says("ok"),
    ],
  });
  const { memory } = test.options;
  test.setNow("2026-11-01T10:00:00Z");
  await memory.append("today", "The cast is blue");
  test.setNow("2026-11-19T23:00:00Z");
  await test.ask("The cast stays on until May");
  test.setNow("2026-11-20T09:32:00Z");
  await memory.append("long", "Nora broke her wrist");
  await memory.append("today", "Rain all day");
  await test.ask("What about the cast?");
  const prompt = test.lastPrompt();
  const places = [
    "<memory/MEMORY.md>",
    "<memory/today>",
    "<memory/recent>\n- The cast stays on until May",
    "<recall>",
    "The cast is blue",
    "<now>",
  ].map((piece) => prompt.indexOf(piece));
  ok(places.every((at) => at >= 0), prompt);
  deepEqual(places.toSorted((a, b) => a - b), places);
});

Deno.test("the message stays last and unchanged, and recall is not kept in the session", async () => {
  await using test = await testAgent({ answers: [says("one"), says("two")] });
  await test.options.memory.append("today", "Bins go out on Thursday");
  test.setNow("2026-12-20T09:32:00Z");
  await test.ask(" When do the bins go out? \n");
  await test.ask("Sure about the bins?");
  const { messages } = test.provider.requests[1];
  deepEqual(messages.slice(1), [
    { role: "user", content: " When do the bins go out? \n" },
    { role: "assistant", content: "one" },
    { role: "user", content: "Sure about the bins?" },
  ]);
});

Deno.test("a search that fails stops no answer, and the log says why", async () => {
  await using test = await testAgent({ answers: [says("Still here")] });
  test.options.memory.rank = () => Promise.reject(new Error("index is gone"));
  await test.ask("What about the bins?");
  equal(test.provider.requests.length, 1);
  match(test.lastPrompt(), /<recall>\nSearching the notes/);
  match(test.logged.join(""), /Answering without recall: index is gone/);
});

Deno.test("before a group there is no USER.md, no note and no recall", async () => {
  await using test = await testAgent();
  const { memory, home } = test.options;
  await Deno.writeTextFile(`${home.workspace}/USER.md`, "I am Ada Lovelace");
  await memory.append("long", "Ada has a secret garden");
  await memory.append("today", "Ada hid the key in the garden");
  test.setNow("2026-11-25T10:00:00Z");
  await memory.append("today", "Ada looked at the garden");
  const question = {
    chat: { channel: "telegram", chatId: "-100" },
    text: "Where is the key of the garden?",
  };
  const seen = async (audience: "person" | "group"): Promise<string> =>
    (await test.agent.preview({ ...question, audience })).messages[0].content;
  match(await seen("person"), /Lovelace[^]*secret garden[^]*looked[^]*hid the/);
  const before = await seen("group");
  doesNotMatch(before, /Ada|secret|hid the|<recall>|<memory/);
  match(before, /<SOUL\.md>[^]*<now>/);
});
