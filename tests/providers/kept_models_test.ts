import { deepEqual, rejects } from "node:assert/strict";
import type { OpenAIProviderConfig } from "../../src/config/config.ts";
import {
  keptModels,
  listAndKeepModels,
} from "../../src/providers/kept_models.ts";
import { startOpenAIServer } from "../fakes/openai_server.ts";

function provider(base_url: string): OpenAIProviderConfig {
  const api_key = "sk-test-0123456789";
  return { type: "openai", base_url, api_key, timeout_seconds: 5 };
}

Deno.test("names that were listed are kept for their provider alone", async () => {
  await using server = startOpenAIServer({ models: ["b", "a"] });
  const stateFolder = await Deno.makeTempDir({ prefix: "miniclaw-test-" });
  try {
    const config = provider(server.url);
    deepEqual(await keptModels(config, stateFolder), []);
    const listed = await listAndKeepModels(config, { stateFolder });
    deepEqual(listed, ["a", "b"]);
    deepEqual(await keptModels(config, stateFolder), ["a", "b"]);
    deepEqual(await keptModels(provider("http://other"), stateFolder), []);
    await Deno.writeTextFile(`${stateFolder}/models.json`, "[broken");
    deepEqual(await keptModels(config, stateFolder), []);
  } finally {
    await Deno.remove(stateFolder, { recursive: true });
  }
});

Deno.test("listing fails as ever, and makes no folder to keep names in", async () => {
  await using server = startOpenAIServer({ models: ["a"] });
  const folder = await Deno.makeTempDir({ prefix: "miniclaw-test-" });
  try {
    const stateFolder = `${folder}/state`;
    const config = provider(server.url);
    deepEqual(await listAndKeepModels(config, { stateFolder }), ["a"]);
    const wrong = { ...config, api_key: "sk-wrong-0123456789" };
    await rejects(listAndKeepModels(wrong, { stateFolder }), { code: "auth" });
    deepEqual([...Deno.readDirSync(folder)], []);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
