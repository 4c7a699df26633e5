import { deepEqual, equal, match } from "node:assert/strict";
import { startOpenAIServer } from "./openai_server.ts";

const KEY = "sk-test-0123456789";
const user = { role: "user", content: "hello" };
const call = {
  id: "a",
  type: "function",
  function: { name: "read", arguments: "{}" },
};
const calling = { role: "assistant", content: "", tool_calls: [call] };
const result = { role: "tool", content: "A", tool_call_id: "a" };

function tool(name: string, parameters: unknown): unknown {
  return { type: "function", function: { name, parameters } };
}

function post(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  const usual = {
    authorization: `Bearer ${KEY}`,
    "content-type": "application/json",
  };
  return fetch(`${url}/chat/completions`, {
    method: "POST",
    headers: { ...usual, ...headers },
    body: JSON.stringify(body),
  });
}

Deno.test("the OpenAI fake refuses what the real one refuses", async () => {
  const empty = { type: "object", properties: {} };
  const refused: [Record<string, unknown>, RegExp][] = [
    [{ model: undefined }, /must provide a model/],
    [{ model: "" }, /must provide a model/],
    [{ messages: undefined }, /Missing required parameter/],
    [{ messages: [] }, /empty array/],
    [{ messages: [{ role: "robot", content: "x" }] }, /Invalid value: 'robot'/],
    [{ messages: [{ role: "user", content: 7 }] }, /expected a string/],
    [{ messages: [{ role: "user", content: null }] }, /expected a string/],
    [{ messages: [result] }, /must be a response to a preceeding/],
    [{ messages: [calling, user] }, /did not have response messages: a/],
    [{ messages: [calling] }, /did not have response messages: a/],
    [{ messages: [calling, result, result] }, /must be a response/],
    [{ messages: [calling, result, user, result] }, /must be a response/],
    [{ messages: [{ ...user, tool_calls: [call] }] }, /Unexpected/],
    [{ messages: [{ ...calling, tool_calls: [] }] }, /empty array/],
    [{ messages: [{ ...calling, tool_calls: [call, call] }] }, /Duplicate id/],
    [withCall({ ...call, id: "" }), /Missing required parameter/],
    [withCall({ ...call, type: "x" }), /expected functions/],
    [withFunction({ name: "a b", arguments: "{}" }), /does not match pattern/],
    [withFunction({ name: "a", arguments: {} }), /not a JSON object/],
    [withFunction({ name: "a", arguments: "{" }), /not a JSON object/],
    [{ tools: [] }, /too short/],
    [{ tools: [tool("a.b", empty)] }, /does not match pattern/],
    [{ tools: [tool("a", empty), tool("a", empty)] }, /Duplicate tool/],
    [{ tools: [tool("a", {})] }, /must be a JSON Schema/],
    [{ tools: [tool("a", { type: "object" })] }, /missing properties/],
    [{ max_tokens: 0 }, /Invalid 'max_tokens'/],
    [{ max_tokens: 1, max_completion_tokens: 1 }, /at once/],
    [{ stream: "yes" }, /expected a boolean/],
    [{ stream_options: {} }, /only allowed when 'stream'/],
    [{ num_ctx: 7 }, /Unrecognized request argument supplied: num_ctx/],
  ];
  await using server = startOpenAIServer();
  for (const [change, wish] of refused) {
    const body = { model: "test-model", messages: [user], ...change };
    const response = await post(server.url, body);
    match((await response.json()).error.message, wish);
    equal(response.status, 400);
  }
  equal(server.requests.length, refused.length);
});

function withCall(changed: unknown): Record<string, unknown> {
  return { messages: [{ ...calling, tool_calls: [changed] }, result] };
}

function withFunction(changed: unknown): Record<string, unknown> {
  return withCall({ ...call, function: changed });
}

Deno.test("the OpenAI fake refuses keys, models, types and paths it doesn't know", async () => {
  await using server = startOpenAIServer();
  const body = { model: "test-model", messages: [user] };
  const statusOf = async (response: Promise<Response>): Promise<number> => {
    const { status, body } = await response;
    await body?.cancel();
    return status;
  };
  const { url } = server;
  equal(await statusOf(post(url, body, { authorization: "Bearer x" })), 401);
  equal(await statusOf(post(url, body, { authorization: "" })), 401);
  equal(await statusOf(post(url, body, { "content-type": "text/plain" })), 415);
  equal(await statusOf(post(url, { ...body, model: "gpt-0" })), 404);
  equal(await statusOf(post(`${url}/v2`, body)), 404);
  equal(await statusOf(fetch(`${url}/chat/completions`)), 404);
  equal(await statusOf(fetch(`${url}/models`)), 401);
});

Deno.test("the OpenAI fake answers whole where no stream is asked for, and counts only on demand", async () => {
  await using server = startOpenAIServer({
    answer: [{ text: "hello", calls: [{ name: "read", arguments: {} }] }, {
      text: "hi",
    }],
  });
  const body = {
    model: "test-model",
    messages: [user, calling, result, user],
  };
  const whole = await (await post(server.url, body)).json();
  equal(whole.choices[0].message.content, "hello");
  deepEqual(whole.choices[0].finish_reason, "tool_calls");
  const stream = await (await post(server.url, { ...body, stream: true }))
    .text();
  match(stream, /data: \[DONE\]\n\n$/);
  equal(stream.includes("usage"), false);
});
