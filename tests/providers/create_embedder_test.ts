import { deepEqual, equal, rejects } from "node:assert/strict";
import type { ProviderConfig } from "../../src/config/config.ts";
import { createEmbedder } from "../../src/providers/create_embedder.ts";
import { fakeVector } from "../fakes/embeddings.ts";
import { startOllamaServer } from "../fakes/ollama_server.ts";
import { startOpenAIServer } from "../fakes/openai_server.ts";

const key = "sk-test-0123456789";
const texts = ["the cat", "a car", "the doctor"];
const { signal } = new AbortController();

function ollama(base_url: string): ProviderConfig {
  return {
    type: "ollama",
    base_url,
    num_ctx: 2048,
    think: false,
    timeout_seconds: 5,
  };
}

function openai(base_url: string, api_key = key): ProviderConfig {
  return { type: "openai", base_url, api_key, timeout_seconds: 5 };
}

Deno.test("Ollama makes a vector for each text", async () => {
  await using server = startOllamaServer();
  const embedder = createEmbedder(ollama(`${server.url}/`), {
    name: "home",
    model: "test-model",
  });
  equal(embedder.name, "home/test-model");
  deepEqual(await embedder.embed(texts, signal), texts.map(fakeVector));
  deepEqual(server.embedded, [texts]);
});

Deno.test("OpenAI's vectors are put into the order of the texts", async () => {
  await using server = startOpenAIServer();
  const embedder = createEmbedder(openai(server.url), {
    name: "cloud",
    model: "test-model",
  });
  deepEqual(await embedder.embed(texts, signal), texts.map(fakeVector));
});

Deno.test("what goes wrong is explained, and no key is shown", async () => {
  await using cloud = startOpenAIServer();
  await using local = startOllamaServer();
  const wrongKey = "sk-wrong-987654321";
  const cases: [ProviderConfig, string, RegExp][] = [
    [openai(cloud.url, wrongKey), "test-model", /^(?!.*wrong-987).*key/i],
    [openai(cloud.url), "missing", /missing/],
    [ollama(local.url), "missing", /missing/],
    [ollama("http://127.0.0.1:9"), "test-model", /Cannot reach/],
    [{ type: "offline" }, "x", /expected a provider with models/],
  ];
  for (const [config, model, expected] of cases) {
    const embedder = createEmbedder(config, { name: "test", model });
    await rejects(embedder.embed(texts, signal), (error: Error) => {
      return expected.test(error.message);
    }, `${model} ${expected}`);
  }
});

Deno.test("an answer without a vector for each text is refused", async () => {
  for (
    const answer of [
      {},
      [],
      { embeddings: [[1, 2]] },
      { embeddings: [[1], [2], []] },
      { embeddings: [[1], [2], ["x"]] },
    ]
  ) {
    const embedder = createEmbedder(ollama("http://127.0.0.1:1"), {
      name: "test",
      model: "m",
      fetch: () => Promise.resolve(Response.json(answer)),
    });
    await rejects(embedder.embed(texts, signal), /expected an answer/);
  }
});

Deno.test("an embedder stops with its signal's reason", async () => {
  await using server = startOllamaServer();
  const embedder = createEmbedder(ollama(server.url), {
    name: "test",
    model: "test-model",
  });
  const reason = new Error("enough");
  await rejects(embedder.embed(texts, AbortSignal.abort(reason)), reason);
});
