import { deepEqual, equal, match } from "node:assert/strict";
import type { OpenAIAnswer } from "../../fakes/openai_script.ts";
import { startOpenAIServer } from "../../fakes/openai_server.ts";
import { ApiStage } from "../api/api_stage.ts";
import { dataOf } from "../api/openapi_check.ts";

// `ask` holds every exchange against the document.

const path = "/v1/chat/completions";
const messages = [{ role: "user", content: "Hello" }];

/** A gateway whose model answers so. */
async function start(answer: OpenAIAnswer[]): Promise<
  ApiStage & { model: AsyncDisposable }
> {
  const model = startOpenAIServer({ answer });
  const { url } = model;
  const stage = await ApiStage.start({
    agent: { provider: "test", model: "test-model" },
    providers: {
      test: { type: "openai", base_url: url, api_key: "sk-test-0123456789" },
    },
  });
  return Object.assign(stage, { model });
}

Deno.test("an answer of /v1 is as the document says, whole and in pieces", async () => {
  await using stage = await start([
    { text: "Good morning" },
    { text: ["Good ", "morning"] },
    { text: "Good mor", finish: "length" },
  ]);
  await using _model = stage.model;
  const whole = await stage.ask("POST", path, {
    body: { messages, temperature: 0.3, model: "miniclaw", n: 1 },
  });
  equal(whole.status, 200);
  equal(whole.body.choices[0].message.content, "Good morning");
  const pieces = await stage.ask("POST", path, {
    body: { messages, stream: true, stream_options: { include_usage: true } },
  });
  match(pieces.body, /\ndata: \[DONE\]\n\n$/);
  equal(dataOf(pieces.body).length, 5);
  const cut = await stage.ask("POST", path, { body: { messages } });
  equal(cut.body.choices[0].finish_reason, "length");
  equal((await stage.ask("GET", "/v1/models")).status, 200);
  equal((await stage.ask("GET", "/v1/models/miniclaw")).status, 200);
  equal((await stage.ask("GET", "/v1/models/none")).status, 404);
});

Deno.test("a failure of the model is told as the document says, whole and in a stream", async () => {
  const broken = { status: 400, body: { error: { message: "No such thing" } } };
  await using stage = await start([broken, broken]);
  await using _model = stage.model;
  const whole = await stage.ask("POST", path, { body: { messages } });
  deepEqual([whole.status, whole.body.error.type], [502, "server_error"]);
  const body = { messages, stream: true };
  const pieces = await stage.ask("POST", path, { body });
  const [, last] = dataOf(pieces.body) as { error: { message: string } }[];
  match(last.error.message, /No such thing/);
});

Deno.test("every refusal of /v1 is as the document says", async () => {
  await using stage = await ApiStage.start();
  const wrong = { authorization: "Bearer wrong" };
  const image = { type: "image_url", image_url: { url: "data:," } };
  const large = "x".repeat(1024 * 1024);
  const answers = [
    await stage.ask("POST", path, { body: { messages: [] } }),
    await stage.ask("POST", path, { body: { messages, n: 2 } }),
    await stage.ask("POST", path, {
      body: { messages: [{ role: "user", content: [image] }] },
    }),
    await stage.ask("POST", path, { headers: wrong, body: { messages } }),
    await stage.ask("GET", "/v1/models", { headers: wrong }),
    await stage.ask("GET", "/v1/models", {
      headers: { origin: "https://elsewhere.example" },
    }),
    await stage.ask("POST", path, {
      body: { messages: [{ role: "user", content: large }] },
    }),
  ];
  deepEqual(
    answers.map(({ status, body: { error: { code, type } } }) => [
      ...[status, code, type],
    ]),
    [
      ...[400, 400, 400].map((status) => [status, "usage"]),
      ...[401, 401].map((status) => [status, "unauthorized"]),
      [403, "forbidden"],
      [413, "too_large"],
    ].map((one) => [...one, "invalid_request_error"]),
  );
});

Deno.test("what isn't there is told in the words of the protocol", async () => {
  await using stage = await ApiStage.start();
  for (const [method, where] of [["GET", path], ["POST", "/v1/embeddings"]]) {
    const { body } = await stage.ask(method, where);
    equal(body.error.type, "invalid_request_error");
  }
});
