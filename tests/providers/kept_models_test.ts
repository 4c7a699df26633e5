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
    const mine = { name: "mine", stateFolder };
    deepEqual(await keptModels(config, mine), []);
    const listed = await listAndKeepModels(config, mine);
    deepEqual(listed, ["a", "b"]);
    deepEqual(await keptModels(config, mine), ["a", "b"]);
    deepEqual(await keptModels(provider("http://other"), mine), []);
    await Deno.writeTextFile(`${stateFolder}/models.json`, "[broken");
    deepEqual(await keptModels(config, mine), []);
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
    const mine = { name: "mine", stateFolder };
    deepEqual(await listAndKeepModels(config, mine), ["a"]);
    const wrong = { ...config, api_key: "sk-wrong-0123456789" };
    await rejects(listAndKeepModels(wrong, mine), { code: "auth" });
    deepEqual([...Deno.readDirSync(folder)], []);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("the names of several providers are kept beside each other", async () => {
  await using one = startOpenAIServer({ models: ["a"] });
  await using other = startOpenAIServer({ models: ["b"] });
  const stateFolder = await Deno.makeTempDir({ prefix: "miniclaw-test-" });
  try {
    const path = `${stateFolder}/models.json`;
    const old = { version: 1, address: one.url, models: ["old"] };
    await Deno.writeTextFile(path, JSON.stringify(old));
    const services = [
      { name: "one", config: provider(one.url), models: ["a"] },
      { name: "other", config: provider(other.url), models: ["b"] },
    ];
    for (const { name, config } of services) {
      deepEqual(await keptModels(config, { name, stateFolder }), []);
    }
    await Promise.all(
      services.map(({ name, config }) =>
        listAndKeepModels(config, { name, stateFolder })
      ),
    );
    for (const { name, config, models } of services) {
      deepEqual(await keptModels(config, { name, stateFolder }), models);
    }
  } finally {
    await Deno.remove(stateFolder, { recursive: true });
  }
});
