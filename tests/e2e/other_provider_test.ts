import { deepEqual, equal, match } from "node:assert/strict";
import { addProviders, keysIn, modelsIn, OTHER_KEY } from "./other_provider.ts";
import { reconfigure } from "./reconfigure.ts";
import { WebStage } from "./web_stage.ts";

const local = { model: "local:1b", provider: "house" };

/** What a program is answered, and by whom. */
async function run(
  stage: WebStage,
  body: Record<string, unknown>,
  // deno-lint-ignore no-explicit-any
): Promise<any> {
  return await (await stage.ask("POST", "/run", { body })).json();
}

async function stageOfThree() {
  const stage = await WebStage.create({ answer: () => ({ text: "Usual" }) });
  const { house, other, ...ends } = await addProviders(stage);
  return {
    ...{ stage, house, other },
    async [Symbol.asyncDispose]() {
      await stage[Symbol.asyncDispose]();
      await ends[Symbol.asyncDispose]();
    },
  };
}

Deno.test("a message is answered by the provider that it names, with that one's key alone", async () => {
  await using here = await stageOfThree();
  const { stage, house, other } = here;
  await using _gateway = await stage.start();
  const answered = await run(stage, { message: "One", ...local });
  deepEqual(answered, {
    ...{ text: "I am at home", session: "default", ...local },
    outcome: { kind: "answered" },
  });
  const named = { model: "test-model", provider: "other" };
  equal((await run(stage, { message: "Two", ...named })).provider, "other");
  deepEqual((await run(stage, { message: "Three" })).provider, "test");
  deepEqual(modelsIn(house.requests), ["local:1b"]);
  deepEqual(modelsIn(other.requests), ["test-model"]);
  deepEqual(modelsIn(stage.model.requests), ["test-model"]);
  deepEqual(keysIn(house.requests), ["none"]);
  deepEqual(keysIn(other.requests), [`Bearer ${OTHER_KEY}`]);
  deepEqual(keysIn(stage.model.requests), ["Bearer sk-test-0123456789"]);
});

Deno.test("each provider is counted under its own name", async () => {
  await using here = await stageOfThree();
  const { stage } = here;
  const gateway = await stage.start();
  await run(stage, { message: "One", ...local });
  await run(stage, { message: "Two" });
  const metrics = await (await stage.ask("GET", "/metrics")).text();
  match(metrics, /provider="house"[^\n]*\} 1\n/);
  match(metrics, /provider="test"[^\n]*\} 1\n/);
  const health = await (await stage.ask("GET", "/health")).json();
  equal(health.provider.name, "test");
  equal(health.provider.status, "ok");
  deepEqual(
    health.providers.map(({ name, model, status }: Record<string, string>) => [
      ...[name, model, status],
    ]),
    [["house", "local:1b", "ok"]],
  );
  equal(await gateway.end(), 0);
  const usage = await stage.program.readJson("state/usage.json");
  const [day] = Object.values(
    usage.days as Record<
      string,
      { providers: Record<string, Record<string, number>> }
    >,
  );
  equal(day.providers.house.calls, 1);
  equal(day.providers.house.input_tokens, 11);
  equal(day.providers.test.calls, 1);
});

Deno.test("what is chosen for a conversation holds on every page, and after a restart", async () => {
  await using here = await stageOfThree();
  const { stage, house } = here;
  const gateway = await stage.start();
  await using page = await stage.follow();
  const { data: before } = (await page.next())!;
  deepEqual([before.provider, before.model], ["test", "test-model"]);
  await run(stage, { message: "One", ...local, keep_model: true });
  const { data: reply } = await page.until(({ kind }) => kind === "reply");
  deepEqual([reply.provider, reply.model], ["house", "local:1b"]);
  equal(await gateway.end(), 0);
  await using _again = await stage.start();
  await using late = await stage.follow();
  const { data: state } = (await late.next())!;
  deepEqual([state.provider, state.model], ["house", "local:1b"]);
  equal((await run(stage, { message: "Two" })).text, "I am at home");
  const path = "/api/sessions/web_default";
  const session = await (await stage.ask("GET", path)).json();
  deepEqual([session.provider, session.model], ["house", "local:1b"]);
  equal(house.requests.length, 2);
  equal(stage.model.requests.length, 0);
  // A word for another model doesn't send the conversation elsewhere.
  const other = await run(stage, { message: "Three", model: "gpt-4.1" });
  equal(other.outcome.kind, "failed");
  equal(stage.model.requests.length, 0);
  const elsewhere = await run(stage, { message: "Four", session: "new" });
  deepEqual([elsewhere.provider, elsewhere.text], ["test", "Usual"]);
});

Deno.test("a provider that is unknown, or without a model, is refused before anything is taken", async () => {
  await using here = await stageOfThree();
  const { stage } = here;
  await using _gateway = await stage.start();
  for (const path of ["/api/chat", "/run"]) {
    const message = "Hello";
    const unknown = { message, model: "m", provider: "constructor" };
    const refused = await stage.ask("POST", path, { body: unknown });
    equal(refused.status, 400);
    match(
      (await refused.json()).error.message,
      /^Cannot use "provider": expected one of .*"house".*, got "constructor"$/,
    );
    const bare = await stage.ask("POST", path, {
      body: { message, provider: "house" },
    });
    equal(bare.status, 400);
    match((await bare.json()).error.message, /^Cannot use "model": expected /);
  }
  const { items } = await (await stage.ask("GET", "/api/sessions")).json();
  deepEqual(items, []);
});

Deno.test("a chat whose provider is configured no more says so, asks nobody else, and can choose anew", async () => {
  await using here = await stageOfThree();
  const { stage, house, other } = here;
  await using gateway = await stage.start();
  await run(stage, { message: "One", ...local, keep_model: true });
  await reconfigure(stage, gateway, ({ providers }) => {
    delete providers.house;
  });
  const { outcome } = await run(stage, { message: "Two" });
  equal(outcome.kind, "failed");
  match(outcome.message, /^Cannot ask house: expected a provider of the conf/);
  match(outcome.hint, /\/model NAME/);
  equal(house.requests.length, 1);
  equal(other.requests.length + stage.model.requests.length, 0);
  const status = await run(stage, { message: "/status" });
  match(status.text, /^Model: local:1b \(house\)\n/);
  const chosen = await run(stage, { message: "/model test-model" });
  match(chosen.text, /uses test-model \(test\)/);
  equal((await run(stage, { message: "Three" })).text, "Usual");
});

Deno.test("a second service that is dead fails its own chats and no others", async () => {
  await using here = await stageOfThree();
  const { stage, house, other } = here;
  await using _gateway = await stage.start();
  await house[Symbol.asyncDispose]();
  const body = { message: "One", ...local, session: "home" };
  const { outcome } = await run(stage, { ...body, keep_model: true });
  equal(outcome.kind, "failed");
  match(outcome.message, /^Cannot reach house/);
  deepEqual((await run(stage, { message: "Two" })).text, "Usual");
  equal(other.requests.length, 0);
  equal(stage.model.requests.length, 1);
  const health = await stage.ask("GET", "/health");
  const { status, providers } = await health.json();
  deepEqual([health.status, status], [200, "ok"]);
  deepEqual([providers[0].name, providers[0].status], ["house", "degraded"]);
});

Deno.test("a chat with a model of its own stays where that is, whatever is in force later", async () => {
  await using here = await stageOfThree();
  const { stage, other } = here;
  const { program } = stage;
  const early = await stage.start();
  await run(stage, { message: "One" });
  equal(await early.end(), 0);
  // As an earlier version kept it.
  const path = program.path("workspace/sessions/web_default.json");
  const session = JSON.parse(await Deno.readTextFile(path));
  const old = { ...session, model: "test-model" };
  await Deno.writeTextFile(path, JSON.stringify(old));
  await using gateway = await stage.start();
  await run(stage, { message: "Two" });
  await reconfigure(stage, gateway, (tree) => {
    tree.agent.provider = "other" as never;
  });
  equal((await run(stage, { message: "Three" })).provider, "test");
  equal(other.requests.length, 0);
  const elsewhere = await run(stage, { message: "Four", session: "new" });
  deepEqual([elsewhere.provider, elsewhere.text], ["other", "I am the other"]);
  equal(other.requests.length, 1);
});

Deno.test("without a gateway a chat keeps its provider too, and --model goes before it", async () => {
  await using here = await stageOfThree();
  const { stage: { program, model }, house } = here;
  const say = async (...words: string[]): Promise<string> =>
    (await program.run(["agent", ...words, "-m", "Hi"]))
      .stdout.trim();
  const chosen = await program.run(["agent", "-m", "/model local:1b"]);
  match(chosen.stdout, /uses local:1b \(house\)/);
  equal(await say(), "I am at home");
  equal(await say("--model", "test-model"), "Usual");
  equal(await say(), "I am at home");
  deepEqual(modelsIn(house.requests), ["local:1b", "local:1b"]);
  deepEqual(modelsIn(model.requests), ["test-model"]);
});
