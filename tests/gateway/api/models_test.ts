import { deepEqual, equal, match } from "node:assert/strict";
import { startOllamaServer } from "../../fakes/ollama_server.ts";
import { startOpenAIServer } from "../../fakes/openai_server.ts";
import { startSilentServer } from "../../fakes/silent_server.ts";
import { ApiStage } from "./api_stage.ts";

const KEY = "sk-test-0123456789";

/** They have one model, which is always there. */
const rules = { name: "offline", provider: "offline", current: false };

function served(base_url: string): Record<string, unknown> {
  return {
    agent: { provider: "openai", model: "small" },
    providers: { openai: { type: "openai", base_url, api_key: KEY } },
  };
}

Deno.test("the models of the provider in force are listed, and kept for when it is away", async () => {
  const models = ["small", "large"];
  const service = startOpenAIServer({ key: KEY, models });
  await using stage = await ApiStage.start(served(service.url));
  {
    await using _ends = service;
    const { body } = await stage.ask("GET", "/api/models");
    deepEqual(body, {
      items: [
        { name: "large", provider: "openai", current: false },
        { name: "small", provider: "openai", current: true },
        rules,
      ],
      problems: [],
    });
  }
  const { status, body } = await stage.ask("GET", "/api/models");
  equal(status, 200);
  equal(body.items.length, 3);
  const [{ provider, message }, ...others] = body.problems;
  deepEqual([provider, others], ["openai", []]);
  match(message, /Cannot reach openai/);
});

Deno.test("a service that doesn't answer is waited for three seconds", async () => {
  using service = startSilentServer();
  await using stage = await ApiStage.start(served(`${service.url}/v1`));
  const { body } = await service.during(() => stage.ask("GET", "/api/models"));
  deepEqual(body.items, [
    { name: "small", provider: "openai", current: true },
    rules,
  ]);
  equal(body.problems.length, 1);
  match(body.problems[0].message, /within 3 seconds/);
  await service.left;
});

Deno.test("rules have one model", async () => {
  await using stage = await ApiStage.start();
  const { body } = await stage.ask("GET", "/api/models");
  deepEqual(body.items, [
    { name: "offline", provider: "offline", current: true },
  ]);
});

Deno.test("each configured service lists its models, and one that is dead or slow hides no other", async () => {
  await using service = startOpenAIServer({ key: KEY, models: ["small"] });
  await using ollama = startOllamaServer({ models: { "a:1": {}, "b:1": {} } });
  const dead = startOllamaServer();
  await dead[Symbol.asyncDispose]();
  using slow = startSilentServer();
  const config = served(service.url);
  await using stage = await ApiStage.start({
    ...config,
    providers: {
      ...config.providers as Record<string, unknown>,
      house: { type: "ollama", base_url: ollama.url },
      dead: { type: "ollama", base_url: dead.url },
      slow: { type: "openai", base_url: `${slow.url}/v1` },
    },
  });
  const { body } = await stage.ask("GET", "/api/models");
  deepEqual(body.items, [
    { name: "small", provider: "openai", current: true },
    rules,
    { name: "a:1", provider: "house", current: false },
    { name: "b:1", provider: "house", current: false },
  ]);
  deepEqual(
    body.problems.map(({ provider }: { provider: string }) => provider),
    ["dead", "slow"],
  );
  match(body.problems[0].hint, /ollama serve/);
  await slow.left;
});
