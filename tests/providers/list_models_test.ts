import { deepEqual, rejects } from "node:assert/strict";
import { listModels } from "../../src/providers/list_models.ts";
import { startOllamaServer } from "../fakes/ollama_server.ts";
import { startOpenAIServer } from "../fakes/openai_server.ts";
import { startSilentServer } from "../fakes/silent_server.ts";
import { ollamaAt, openaiAt } from "./ask.ts";

Deno.test("models are listed by name, in order", async () => {
  await using openai = startOpenAIServer({ models: ["b", "a"] });
  await using ollama = startOllamaServer({ models: { "z:1": {}, "y:1": {} } });
  deepEqual(await listModels(openaiAt(openai.url)), ["a", "b"]);
  deepEqual(await listModels(ollamaAt(ollama.url)), ["y:1", "z:1"]);
  deepEqual(await listModels({ type: "offline" }), ["offline"]);
});

Deno.test("listing models explains a wrong key", async () => {
  await using server = startOpenAIServer({ key: "sk-another-one" });
  await rejects(listModels(openaiAt(server.url), { name: "mine" }), {
    name: "ProviderError",
    code: "auth",
    message:
      "Cannot ask mine: expected to be let in, got HTTP 401 (Incorrect API key provided: ***.)",
    hint: "Set its key: miniclaw config set providers.mine.api_key - " +
      "(a key in the environment goes before the one in the file)",
  });
});

Deno.test("listing models asks whether Ollama is running", async () => {
  const gone = startOllamaServer();
  await gone[Symbol.asyncDispose]();
  await rejects(listModels(ollamaAt(gone.url)), {
    code: "network",
    hint: "Is it running? Start it with: ollama serve",
  });
});

Deno.test("listing models reports what isn't a list", async () => {
  const cases: [string, string, string][] = [
    ["<html>", "service", "got an HTML page"],
    ['{"data":7}', "service", 'got "{"data":7}"'],
    ['{"error":"no"}', "service", "got an error inside HTTP 200 (no)"],
    ["pong", "service", 'got a piece that isn\'t JSON, near "pong"'],
  ];
  for (const [body, code, got] of cases) {
    const fetch = (): Promise<Response> => Promise.resolve(new Response(body));
    const message = `Cannot ask openai: expected an answer, ${got}`;
    const listed = listModels(openaiAt("http://127.0.0.1:9"), { fetch });
    await rejects(listed, { code, message });
  }
});

Deno.test("listing models stops with the signal's reason", async () => {
  using server = startSilentServer();
  const stop = new AbortController();
  const reason = new Error("enough");
  const listed = listModels(ollamaAt(server.url), { signal: stop.signal });
  await server.asked;
  stop.abort(reason);
  await rejects(listed, reason);
  await server.left;
});
