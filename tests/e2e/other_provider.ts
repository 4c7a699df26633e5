import {
  type OllamaServer,
  startOllamaServer,
} from "../fakes/ollama_server.ts";
import {
  type OpenAIServer,
  startOpenAIServer,
} from "../fakes/openai_server.ts";
import type { Program } from "./program.ts";
import { changeConfig } from "./reconfigure.ts";

/** The key of the second service, which nobody else may see. */
export const OTHER_KEY = "sk-other-9876543210";

/** Services beside the one in force, each with one model that says its name. */
export interface OtherProviders extends AsyncDisposable {
  /** An Ollama, called `house`. */
  house: OllamaServer;
  /** A service with a key of its own, called `other`. */
  other: OpenAIServer;
}

/** Starts them, and puts them into a program's configuration. */
export async function addProviders(
  stage: { program: Program },
): Promise<OtherProviders> {
  const house = startOllamaServer({
    models: { "local:1b": {} },
    answer: () => ({ text: "I am at home" }),
  });
  const other = startOpenAIServer({
    key: OTHER_KEY,
    models: ["other-model", "test-model"],
    answer: () => ({ text: "I am the other" }),
  });
  await changeConfig(stage, ({ providers }) => {
    providers.house = { type: "ollama", base_url: house.url };
    providers.other = {
      ...{ type: "openai", base_url: other.url, api_key: OTHER_KEY },
    };
  });
  return {
    ...{ house, other },
    async [Symbol.asyncDispose]() {
      await house[Symbol.asyncDispose]();
      await other[Symbol.asyncDispose]();
    },
  };
}

/** What the requests to a service were let in with. */
export function keysIn(requests: readonly { headers: Headers }[]): string[] {
  return [
    ...new Set(
      requests.map(({ headers }) => headers.get("authorization") ?? "none"),
    ),
  ];
}

/** The names of the models that were asked. */
export function modelsIn(
  requests: readonly { body: { model?: unknown } }[],
): unknown[] {
  return requests.map(({ body }) => body.model);
}
