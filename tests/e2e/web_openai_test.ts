import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { APIError, OpenAI } from "openai";
import { TOKEN, WebStage } from "./web_stage.ts";

function client(stage: WebStage, apiKey = TOKEN): OpenAI {
  return new OpenAI({ apiKey, baseURL: `${stage.url}/v1`, maxRetries: 0 });
}

const usage = { prompt_tokens: 40, completion_tokens: 2 };

Deno.test("the openai client streams an answer of the agent, its tools and all", async () => {
  const call = { name: "list_skills", arguments: {} };
  await using stage = await WebStage.create({
    answer: [
      { text: "Let me look.", calls: [call], usage },
      { text: ["I can ", "write poems"], usage },
    ],
  });
  await using _gateway = await stage.start();
  const stream = await client(stage).chat.completions.create({
    model: "miniclaw",
    messages: [{ role: "user", content: "What can you do?" }],
    stream: true,
    stream_options: { include_usage: true },
  });
  const chunks = await Array.fromAsync(stream);
  const text = chunks.map(({ choices }) => choices[0]?.delta.content ?? "");
  equal(text.join(""), "Let me look.\n\nI can write poems");
  equal(chunks[0].choices[0].delta.role, "assistant");
  equal(chunks.at(-2)?.choices[0].finish_reason, "stop");
  deepEqual(chunks.at(-1)?.usage, {
    ...{ prompt_tokens: 80, completion_tokens: 4, total_tokens: 84 },
  });
  equal(new Set(chunks.map(({ id }) => id)).size, 1);
});

Deno.test("the openai client keeps the conversation, and nothing of it stays here", async () => {
  await using stage = await WebStage.create({
    answer: [{ text: "Felix", usage }],
  });
  await using _gateway = await stage.start();
  const completion = await client(stage).chat.completions.create({
    model: "miniclaw",
    messages: [
      { role: "system", content: "Answer in one word" },
      { role: "user", content: "My cat is called Felix" },
      { role: "assistant", content: "Noted" },
      { role: "user", content: [{ type: "text", text: "Its name?" }] },
    ],
  });
  equal(completion.choices[0].message.content, "Felix");
  equal(completion.usage?.total_tokens, 42);
  const sent = stage.model.requests[0].body.messages
    .filter(({ role }) => role !== "system")
    .map(({ role, content }) => `${role}: ${content}`);
  deepEqual(sent, [
    "user: Answer in one word\n\nMy cat is called Felix",
    "assistant: Noted",
    "user: Its name?",
  ]);
  for (;;) {
    const list = await stage.program.run(["sessions", "list"]);
    if (!list.stdout.includes("program-")) break;
  }
});

Deno.test("the openai client is told what is wrong in its own way", async () => {
  await using stage = await WebStage.create({
    answer: [{ status: 400, body: { error: { message: "No such thing" } } }],
  });
  await using _gateway = await stage.start();
  const ask = (openai: OpenAI, content: string): Promise<unknown> =>
    openai.chat.completions.create({
      model: "miniclaw",
      messages: [{ role: "user", content }],
    });
  await rejects(ask(client(stage, "wrong"), "Hello"), (error) => {
    ok(error instanceof APIError);
    equal(error.status, 401);
    return true;
  });
  await rejects(ask(client(stage), " "), (error) => {
    ok(error instanceof APIError);
    equal(error.status, 400);
    match(error.message, /expected messages of which the last is the user’s/);
    return true;
  });
  await rejects(ask(client(stage), "Hello"), (error) => {
    ok(error instanceof APIError);
    equal(error.status, 502);
    match(error.message, /No such thing/);
    return true;
  });
});

Deno.test("an openai client that leaves has its answer stopped", async () => {
  const { promise: hold } = Promise.withResolvers<void>();
  await using stage = await WebStage.create({
    answer: [{ text: ["Once upon", "never"], hold }],
  });
  await using _gateway = await stage.start();
  const stream = await client(stage).chat.completions.create({
    model: "miniclaw",
    messages: [{ role: "user", content: "Tell me a story" }],
    stream: true,
  });
  for await (const { choices } of stream) {
    if (choices[0].delta.content === "Once upon") break;
  }
  stream.controller.abort();
  await stage.model.requests[0].left;
});

Deno.test("the openai client lists the agent as a model", async () => {
  await using stage = await WebStage.create();
  await using _gateway = await stage.start();
  const { data } = await client(stage).models.list();
  deepEqual(data.map(({ id }) => id), ["miniclaw", "test-model"]);
  const one = await client(stage).models.retrieve("miniclaw");
  deepEqual(one, data[0]);
  await rejects(client(stage).models.retrieve("none"), { status: 404 });
});
