import { deepEqual } from "node:assert/strict";
import type { Config } from "../../src/config/config.ts";
import { defaultConfig } from "../../src/config/default_config.ts";
import { listAllModels } from "../../src/providers/list_all_models.ts";
import { ollamaAt, openaiAt } from "./ask.ts";

/** Whom listing asks, and with which key; nobody answers. */
async function asked(
  more: Config["providers"],
  inForce = "openrouter",
): Promise<string[]> {
  const seen: string[] = [];
  const providers = { ...defaultConfig.providers, ...more };
  const lists = await listAllModels(providers, {
    inForce,
    stateFolder: "/nowhere",
    signal: new AbortController().signal,
    fetch: (input, init) => {
      const key = new Headers(init?.headers).get("authorization") ?? "no key";
      seen.push(`${new URL(String(input)).host} ${key}`);
      return Promise.reject(new TypeError("nobody is there"));
    },
  });
  const told = lists.filter(({ problem }) => problem !== undefined)
    .map(({ provider }) => `problem: ${provider}`);
  return [...seen, ...told];
}

Deno.test("beside the one in force only those with a key, or in the house, are asked", async () => {
  deepEqual(
    await asked({
      mine: { ...openaiAt("https://a.example.com/v1"), api_key: "key-of-mine" },
      far: { ...openaiAt("https://b.example.com/v1"), api_key: "" },
      cloud: ollamaAt("https://c.example.com"),
      near: { ...openaiAt("http://192.168.1.20:1234/v1"), api_key: "" },
      shelf: ollamaAt("http://shelf.lan:11434"),
    }),
    [
      "openrouter.ai no key",
      "127.0.0.1:11434 no key",
      "a.example.com Bearer key-of-mine",
      "192.168.1.20:1234 no key",
      "shelf.lan:11434 no key",
      // That no Ollama runs here, which nobody configured, is no problem.
      "problem: openrouter",
      "problem: mine",
      "problem: near",
      "problem: shelf",
    ],
  );
});

Deno.test("an Ollama that is in force, or that was configured, is missed", async () => {
  deepEqual(await asked({}, "ollama"), [
    "127.0.0.1:11434 no key",
    "problem: ollama",
  ]);
  const { ollama } = defaultConfig.providers;
  deepEqual(
    (await asked({ ollama: { ...ollama, num_ctx: 8192 } as typeof ollama }))
      .slice(-1),
    ["problem: ollama"],
  );
});
