import { deepEqual, equal, rejects } from "node:assert/strict";
import type { ProviderConfig } from "../../src/config/config.ts";
import { defaultConfig } from "../../src/config/default_config.ts";
import { providerTypes } from "../../src/providers/provider_types.ts";
import { providerFor } from "./ask.ts";

Deno.test("every default provider can be made without touching the network", async () => {
  const fetch = (): never => {
    throw new Error("touched");
  };
  for (const config of Object.values(defaultConfig.providers)) {
    await providerFor(config, { fetch });
  }
});

Deno.test("the default configuration uses exactly the listed types", () => {
  const listed = providerTypes.map(({ type }) => type);
  const used = Object.values(defaultConfig.providers).map(({ type }) => type);
  deepEqual(new Set(used), new Set(listed));
  equal(new Set(listed).size, listed.length);
});

Deno.test("an unknown type is refused with the known ones", async () => {
  const config = { type: "telepathy" } as unknown as ProviderConfig;
  await rejects(providerFor(config), {
    message:
      'Cannot use providers.mine.type: expected one of "openai", "ollama", "offline", got "telepathy"',
  });
});
