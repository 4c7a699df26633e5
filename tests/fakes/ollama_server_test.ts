import { deepEqual, equal, match } from "node:assert/strict";
import { startOllamaServer } from "./ollama_server.ts";

const user = { role: "user", content: "hello" };
const usual = {
  model: "test-model",
  messages: [user],
  options: { num_ctx: 512, num_predict: 7 },
};

function post(url: string, body: unknown): Promise<Response> {
  return fetch(`${url}/api/chat`, {
    method: "POST",
    body: JSON.stringify(body),
  });
}

Deno.test("the Ollama fake refuses what the real one refuses", async () => {
  const calls = [{ function: { name: "read", arguments: "{}" } }];
  const refused: [Record<string, unknown>, RegExp][] = [
    [{ model: "" }, /model is required/],
    [{ think: true }, /"test-model" does not support thinking/],
    [{ think: "no" }, /ChatRequest.think/],
    [{ tools: [{}] }, /does not support tools/],
    [{ stream: 1 }, /ChatRequest.stream/],
    [{ keep_alive: "long" }, /invalid duration/],
    [{ options: { num_ctx: "8" } }, /"num_ctx" must be of type integer/],
    [{ messages: user }, /ChatRequest.messages/],
    [{ messages: [{ role: "robot", content: "" }] }, /invalid role: robot/],
    [{ messages: [{ role: "user", content: null }] }, /Message.content/],
    [{ messages: [{ role: "tool", content: "A" }] }, /has no name/],
    [
      { messages: [{ role: "assistant", content: "", tool_calls: calls }] },
      /cannot unmarshal string into Go struct field ToolCallFunction/,
    ],
  ];
  await using server = startOllamaServer({
    models: { "test-model:latest": { tools: false } },
  });
  for (const [change, wish] of refused) {
    const response = await post(server.url, { ...usual, ...change });
    match((await response.json()).error, wish);
    equal(response.status, 400);
  }
});

Deno.test("the Ollama fake knows its models, paths and methods", async () => {
  await using server = startOllamaServer({ models: { "a:1b": {} } });
  const missing = await post(server.url, { ...usual, model: "b" });
  equal(missing.status, 404);
  deepEqual(await missing.json(), { error: "model 'b' not found" });
  const version = await fetch(`${server.url}/api/version`);
  match((await version.json()).version, /^\d+\.\d+\.\d+$/);
  for (const [path, status] of [["/api/chat", 405], ["/v1", 404]] as const) {
    const response = await fetch(server.url + path);
    await response.body?.cancel();
    equal(response.status, status);
  }
});
