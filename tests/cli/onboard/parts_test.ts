import { deepEqual, equal } from "node:assert/strict";
import * as fc from "fast-check";
import { checkTree, secretsOf } from "../../../src/config/load_config.ts";
import { freshTree } from "../../../src/cli/onboard/fresh_tree.ts";
import { keyVariable } from "../../../src/cli/onboard/key_variable.ts";
import { parseUserIds } from "../../../src/cli/onboard/parse_user_ids.ts";
import { telegramState } from "../../../src/cli/onboard/telegram_state.ts";
import { defaultConfig } from "../../../src/config/default_config.ts";

const id = fc.integer({ min: 1, max: 2 ** 52 - 1 });

Deno.test("every list of user ids is read, each once, however it is separated", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(id, { minLength: 1 }),
      fc.constantFrom(",", ", ", " ", ";", "\t"),
      (ids, separator) => {
        const line = [...ids, ids[0]].join(separator);
        deepEqual(parseUserIds(line), ids);
      },
    ),
  );
});

Deno.test("a line with anything but user ids in it is none", () => {
  const lines = ["", "  ", "ann", "@ann", "42 ann", "-42", "4.2", "0", "1e3"];
  for (const line of [...lines, "4503599627370496", "99999999999999999999"]) {
    equal(parseUserIds(line), undefined, line);
  }
});

const secret = fc.string({ minLength: 1 });

Deno.test("beginning anew never loses a secret and is always usable", () => {
  const provider = fc.record({
    type: fc.constant("openai"),
    base_url: fc.constant("https://api.example.com/v1"),
    api_key: secret,
    timeout_seconds: fc.integer({ min: 1, max: 9 }),
  });
  const tree = fc.record({
    agent: fc.record({ max_iterations: fc.integer({ min: 1, max: 9 }) }),
    providers: fc.dictionary(fc.stringMatching(/^[a-z]{5,9}$/), provider),
    channels: fc.record({ telegram: fc.record({ token: secret }) }),
    gateway: fc.record({ token: secret, port: fc.constant(1) }),
  });
  fc.assert(
    fc.property(tree, (old) => {
      const fresh = freshTree(old);
      deepEqual(secretsOf(fresh).sort(), secretsOf(old).sort());
      checkTree({ ...fresh, agent: {} });
      equal(JSON.stringify(fresh).includes("timeout_seconds"), false);
    }),
  );
});

Deno.test("beginning anew from nothing keeps nothing", () => {
  deepEqual(freshTree({}), {
    $schema: "./config.schema.json",
    version: 1,
    agent: {},
  });
});

Deno.test("a key of the environment is found by the provider it is for", () => {
  const env = (names: string[]) => (name: string): string | undefined =>
    names.includes(name) ? "key" : undefined;
  const all = ["MINICLAW_API_KEY", "OPENAI_API_KEY", "OPENROUTER_API_KEY"];
  equal(keyVariable(env(all), "openai"), "MINICLAW_API_KEY");
  equal(keyVariable(env(all.slice(1)), "openai"), "OPENAI_API_KEY");
  equal(keyVariable(env(all.slice(1)), "openrouter"), "OPENROUTER_API_KEY");
  equal(keyVariable(env(all.slice(1)), "constructor"), undefined);
  equal(keyVariable(env([]), "openai"), undefined);
});

Deno.test("Telegram's state names what is missing", () => {
  const { telegram } = defaultConfig.channels;
  const state = (changes: Partial<typeof telegram>): unknown =>
    telegramState({ ...telegram, ...changes });
  const token = "1:abc";
  deepEqual(state({}), { kind: "off" });
  deepEqual(state({ token, allow_from: [42], enabled: true }), {
    kind: "ready",
  });
  deepEqual(state({ token, enabled: true }), {
    kind: "incomplete",
    missing: "who may talk to the bot is missing",
  });
  deepEqual(state({ enabled: true }), {
    kind: "incomplete",
    missing: "the bot's token and who may talk to the bot is missing",
  });
  deepEqual(state({ token, allow_from: [42] }), {
    kind: "incomplete",
    missing: "it is switched off",
  });
});
