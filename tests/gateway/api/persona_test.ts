import { deepEqual, equal, match } from "node:assert/strict";
import { startOpenAIServer } from "../../fakes/openai_server.ts";
import { ApiStage } from "./api_stage.ts";

const SOUL = "# Who you are\n\nYour name is Claw. You are kind.\n";
const FILES = { "workspace/SOUL.md": SOUL };

Deno.test("the persona is changed, and gone back to step by step", async (t) => {
  await using stage = await ApiStage.start({}, FILES);
  const soul = (): Promise<string> => stage.read("workspace/SOUL.md");
  const change = async (body: Record<string, unknown>) => {
    const { body: { version } } = await stage.ask("GET", "/api/persona");
    return await stage.ask("PUT", "/api/persona", {
      body: { version, ...body },
    });
  };

  await t.step("it is read", async () => {
    const { body } = await stage.ask("GET", "/api/persona");
    deepEqual([body.name, body.text, body.history], ["Claw", SOUL, []]);
  });

  await t.step("another name is said in the text", async () => {
    const { body } = await change({ name: "Zoé", text: SOUL });
    equal(body.name, "Zoé");
    equal(await soul(), SOUL.replace("Claw", "Zoé"));
    equal((await stage.ask("GET", "/api/me")).body.name, "Zoé");
    deepEqual(body.history.map(({ name }: { name: string }) => name), ["Claw"]);
  });

  await t.step("what it was can be read, by its version", async () => {
    const { body: { history } } = await stage.ask("GET", "/api/persona");
    const path = `/api/persona/versions/${history[0].version}`;
    const { body } = await stage.ask("GET", path);
    deepEqual(body, { ...history[0], text: SOUL });
    const none = await stage.ask("GET", "/api/persona/versions/none");
    deepEqual([none.status, none.body.error.code], [404, "not_found"]);
  });

  await t.step("a text that says another name has it", async () => {
    const text = SOUL.replace("Claw", "Bob");
    const { body } = await change({ name: "Zoé", text });
    equal(body.name, "Bob");
    equal(await soul(), text);
  });

  await t.step("of two who edit, the second is told", async () => {
    const answer = await change({ text: "mine", version: "0" });
    deepEqual([answer.status, answer.body.error.code], [409, "conflict"]);
  });

  for (
    const body of [
      { text: " " },
      { text: "a", name: "a\nb" },
      { text: "a", name: "" },
      { text: "a", more: 1 },
      { name: "a" },
    ]
  ) {
    await t.step(`it can't be ${JSON.stringify(body)}`, async () => {
      equal((await change(body)).status, 400);
    });
  }

  await t.step(
    "undo goes back further each time, and loses nothing",
    async () => {
      const undo = () => stage.ask("POST", "/api/persona/undo");
      equal((await undo()).body.name, "Zoé");
      equal((await undo()).body.name, "Claw");
      equal(await soul(), SOUL);
      const over = await undo();
      deepEqual([over.status, over.body.error.code], [409, "conflict"]);
      const kept = await stage.names("state/trash");
      equal(kept.length, 2);
      for (const name of kept) match(name, /-SOUL\.md$/);
    },
  );

  await t.step("the last twenty are kept", async () => {
    for (let number = 1; number <= 25; number++) {
      await change({ text: `Your name is N${number}.` });
    }
    const { body } = await stage.ask("GET", "/api/persona");
    equal(body.history.length, 20);
    equal(body.history[0].name, "N24");
    equal(body.history.at(-1).name, "N5");
  });
});

Deno.test("the next answer follows the new persona", async () => {
  const key = "sk-test-0123456789";
  await using model = startOpenAIServer({ key, answer: [{ text: "Arr" }] });
  await using stage = await ApiStage.start({
    agent: { provider: "openai", model: "test-model" },
    providers: {
      openai: { type: "openai", base_url: model.url, api_key: key },
    },
  }, FILES);
  const { body: { version } } = await stage.ask("GET", "/api/persona");
  await stage.ask("PUT", "/api/persona", {
    body: { text: "You are a pirate.", version },
  });
  const { body } = await stage.ask("POST", "/run", { body: { message: "Hi" } });
  equal(body.text, "Arr");
  match(String(model.requests[0].body.messages[0].content), /You are a pirate/);
});

Deno.test("a link in the persona's place is neither read nor written", async () => {
  await using stage = await ApiStage.start({}, FILES);
  const outside = `${stage.program.home}/outside`;
  await Deno.writeTextFile(outside, "private");
  const path = stage.program.path("workspace/SOUL.md");
  await Deno.remove(path);
  await Deno.symlink(outside, path);
  for (
    const [method, body] of [
      ["GET"],
      ["PUT", { text: "mine", version: "0" }],
    ] as const
  ) {
    const answer = await stage.ask(method, "/api/persona", { body });
    equal(answer.status, 422);
    match(answer.body.error.message, /got a link/);
  }
  equal(await Deno.readTextFile(outside), "private");
});
