import { equal, match } from "node:assert/strict";
import {
  type OllamaAnswer,
  startOllamaServer,
} from "../fakes/ollama_server.ts";
import { askInVain, type AskOptions, ollamaAt } from "./ask.ts";

/** What a person reads when the server answers like that. */
async function failure(
  answer: OllamaAnswer,
  options: AskOptions = {},
): Promise<{ code: string; message: string; hint?: string; asked: number }> {
  await using server = startOllamaServer({ answer: () => answer });
  const { code, message, hint } = await askInVain(
    ollamaAt(server.url),
    options,
  );
  return {
    code,
    message,
    hint: hint?.replaceAll(server.url, "URL"),
    asked: server.requests.length,
  };
}

Deno.test("ollama asks whether it is running where nobody answers", async () => {
  const gone = startOllamaServer();
  await gone[Symbol.asyncDispose]();
  const error = await askInVain(ollamaAt(gone.url));
  equal(error.code, "network");
  match(
    error.message,
    /^Cannot reach mine: expected an answer from 127\.0\.0\.1:\d+, got .*refused/,
  );
  equal(error.hint, "Is it running? Start it with: ollama serve");
});

Deno.test("ollama says how to pull a model, and which ones are there", async () => {
  await using server = startOllamaServer({
    models: { "qwen3:4b": {}, "llama3.2:latest": {} },
  });
  const error = await askInVain(ollamaAt(server.url), {
    request: { model: "mistral" },
  });
  equal(error.code, "model");
  equal(
    error.message,
    'Cannot ask mine: expected the model "mistral", got HTTP 404: it isn\'t pulled',
  );
  equal(
    error.hint,
    "Fetch it with: ollama pull mistral; you have: llama3.2:latest, qwen3:4b",
  );
  equal(server.requests.length, 1);
});

Deno.test("ollama says how to pull a model also where the list can't be had", async () => {
  const fetch = (input: unknown): Promise<Response> =>
    Promise.resolve(
      String(input).endsWith("/api/tags")
        ? new Response("oops", { status: 500 })
        : Response.json({ error: "model 'x' not found" }, { status: 404 }),
    );
  const error = await askInVain(ollamaAt("http://127.0.0.1:9"), { fetch });
  equal(error.hint, "Fetch it with: ollama pull test-model");
});

Deno.test("ollama lists the models where none was named", async () => {
  await using server = startOllamaServer();
  const error = await askInVain(ollamaAt(server.url), {
    request: { model: "" },
  });
  equal(error.code, "model");
  equal(
    error.hint,
    "Choose one: miniclaw config set agent.model NAME; you have: test-model:latest",
  );
});

Deno.test("ollama takes a 404 that speaks of no model for a wrong address", async () => {
  await using server = startOllamaServer();
  const error = await askInVain(ollamaAt(`${server.url}/v1`));
  equal(error.code, "service");
  match(error.message, /got HTTP 404 \(404 page not found\)$/);
  match(error.hint ?? "", /providers\.mine\.base_url: .*\/v1, without \/v1/);
});

Deno.test("ollama says that a model is too big, and doesn't ask again", async () => {
  const error = "model requires more system memory (5.6 GiB) than is available";
  const said = await failure({ status: 500, body: { error } });
  equal(said.code, "model");
  match(said.message, /got HTTP 500 \(model requires more system memory/);
  match(
    said.hint ?? "",
    /^Choose a smaller model.*lower providers\.mine\.num_ctx/,
  );
  equal(said.asked, 1);
});

Deno.test("ollama says where a cloud model wants one to sign in", async () => {
  const said = await failure({ status: 401, body: { error: "unauthorized" } });
  equal(said.code, "auth");
  match(said.hint ?? "", /ollama signin$/);
});

Deno.test("ollama asks again after 500", async () => {
  const log: string[] = [];
  const said = await failure({ status: 500, body: { error: "boom" } }, { log });
  equal(said.code, "service");
  equal(
    said.message,
    "Cannot ask mine: expected an answer, got HTTP 500 (boom)",
  );
  match(said.hint ?? "", /^The trouble is on the service's side/);
  equal(said.asked, 4);
  equal(log.length, 3);
});

const TEXT = '{"message":{"content":"So"}}\n';

Deno.test("ollama reports an error in the middle of an answer", async () => {
  const said = await failure({ chunks: [TEXT, '{"error":"ran out"}\n'] });
  equal(said.code, "service");
  equal(
    said.message,
    "Cannot ask mine: expected an answer, got an error inside HTTP 200 (ran out)",
  );
  equal(said.asked, 1);
});

Deno.test("ollama reports an answer that was cut off or broke", async () => {
  const ended = await failure({ chunks: [TEXT] });
  equal(ended.code, "service");
  match(ended.message, /expected the whole answer, got one that was cut off$/);
  const broken = await failure({ chunks: [TEXT], then: "cut" });
  equal(broken.code, "network");
  equal(broken.asked, 1);
});

Deno.test("ollama reports what isn't an answer", async () => {
  const cases: [unknown, RegExp][] = [
    ["<html><title>Router</title>", /got an HTML page "Router"$/],
    ["", /got nothing$/],
    ["pong", /got a piece that isn't JSON, near "pong"$/],
    ["[1]", /got a piece that isn't JSON, near "\[1\]"$/],
  ];
  for (const [body, wish] of cases) {
    const said = await failure({ status: 200, body });
    equal(said.code, "service");
    match(said.message, wish);
    equal(said.hint, "Check providers.mine.base_url: URL");
  }
});
