import { deepEqual, equal, match } from "node:assert/strict";
import { startOpenAIServer } from "../../fakes/openai_server.ts";
import { startSilentServer } from "../../fakes/silent_server.ts";
import { ApiStage } from "./api_stage.ts";

const KEY = "sk-test-0123456789";

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
      ],
    });
  }
  const { status, body } = await stage.ask("GET", "/api/models");
  equal(status, 200);
  equal(body.items.length, 2);
  match(body.problem.message, /./);
});

Deno.test("a service that doesn't answer is waited for three seconds", async () => {
  using service = startSilentServer();
  await using stage = await ApiStage.start(served(`${service.url}/v1`));
  const { body } = await service.during(() => stage.ask("GET", "/api/models"));
  deepEqual(body.items, [
    { name: "small", provider: "openai", current: true },
  ]);
  match(body.problem.message, /within 3 seconds/);
  await service.left;
});

Deno.test("rules have one model", async () => {
  await using stage = await ApiStage.start();
  const { body } = await stage.ask("GET", "/api/models");
  deepEqual(body.items, [
    { name: "offline", provider: "offline", current: true },
  ]);
});
