import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import type { MiniclawError } from "../../src/base/miniclaw_error.ts";
import { loadConfig } from "../../src/config/load_config.ts";
import type { LoadedConfig } from "../../src/config/load_config.ts";
import { isSafeBaseUrl } from "../../src/config/base_url.ts";
import { defaultConfig } from "../../src/config/default_config.ts";
import { shownValue } from "../../src/config/shown_value.ts";
import { maskTree } from "../../src/config/mask_tree.ts";
import { inTime, timeOf } from "../fakes/in_time.ts";

interface Given {
  file?: unknown;
  env?: Record<string, string>;
  model?: string;
  named?: boolean;
}

async function load(
  { file, env = {}, model, named }: Given,
): Promise<LoadedConfig> {
  const folder = await Deno.makeTempDir();
  const path = `${folder}/config.json`;
  try {
    if (file !== undefined) {
      const text = typeof file === "string" ? file : JSON.stringify(file);
      await Deno.writeTextFile(path, text, { mode: 0o600 });
    }
    return await loadConfig({ path, env: (name) => env[name], model, named });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("without a file the defaults hold, and no provider was chosen", async () => {
  const { config, exists, isSetUp, warnings } = await load({});
  deepEqual(config, defaultConfig);
  deepEqual([exists, isSetUp, warnings], [false, false, []]);
});

Deno.test("defaults, file, environment and command line, the later wins", async () => {
  const file = { agent: { model: "file-model", max_tokens: 100 } };
  const env = {
    MINICLAW_MODEL: "env-model",
    OPENROUTER_API_KEY: "or-key-12345",
  };
  const all = await load({ file, env, model: "flag-model" });
  equal(all.config.agent.model, "flag-model");
  equal(all.config.agent.max_tokens, 100);
  equal(all.config.agent.max_iterations, 200);
  equal((await load({ file, env })).config.agent.model, "env-model");
  equal((await load({ file })).config.agent.model, "file-model");
  ok(all.secrets.includes("or-key-12345"));
});

Deno.test("MINICLAW_API_KEY is the selected provider's key", async () => {
  const { config } = await load({
    file: { agent: { provider: "openai" } },
    env: { MINICLAW_API_KEY: "selected-key", OPENAI_API_KEY: "other-key" },
  });
  equal(JSON.stringify(config.providers.openai).includes("selected-key"), true);
  equal(config.agent.model, "gpt-4.1-mini");
});

Deno.test("naming a model or giving a key is enough to be set up", async () => {
  const cases: [Given, boolean][] = [
    [{ file: { agent: { model: "m" } } }, true],
    [
      { file: { providers: { openrouter: { api_key: "or-key-12345" } } } },
      true,
    ],
    [{ model: "m" }, true],
    [{ env: { MINICLAW_MODEL: "m" } }, true],
    [{ env: { MINICLAW_API_KEY: "some-key-123" } }, true],
    [{ file: { providers: { openai: { api_key: "not-in-force" } } } }, false],
    [{ file: { gateway: { port: 80 } } }, false],
  ];
  for (const [given, expected] of cases) {
    equal((await load(given)).isSetUp, expected, JSON.stringify(given));
  }
});

Deno.test("a built-in name with another type gets that type's defaults", async () => {
  const base_url = "http://localhost:1234/v1";
  const { config } = await load({
    file: { providers: { ollama: { type: "openai", base_url } } },
  });
  equal(JSON.stringify(config.providers.ollama).includes("api_key"), true);
});

Deno.test("a provider added by hand needs only its address", async () => {
  const { config } = await load({
    file: {
      agent: { provider: "lab", model: "m" },
      providers: {
        lab: { type: "openai", base_url: "http://10.0.0.5:8080/v1" },
      },
    },
  });
  deepEqual(config.providers.lab, {
    type: "openai",
    base_url: "http://10.0.0.5:8080/v1",
    api_key: "",
    timeout_seconds: 120,
  });
});

Deno.test("an error names the path, the wish and the reality", async () => {
  const cases: [unknown, RegExp][] = [
    [
      { gateway: { port: "many" } },
      /^Cannot use "gateway\.port": expected an integer from 1 to 65535, got "many"$/,
    ],
    [{ agent: 5 }, /"agent": expected an object, got 5/],
    [
      { agent: { timezone: "Mars" } },
      /"agent\.timezone": expected a time zone/,
    ],
    [
      { agent: { provider: "nope" } },
      /"agent\.provider": expected one of .*"openai"/,
    ],
    [
      { memory: { embeddings: { provider: "nope", model: "m" } } },
      /"memory\.embeddings\.provider": expected one of .*"ollama", got "nope"/,
    ],
    [
      { memory: { embeddings: { provider: "offline", model: "m" } } },
      /"memory\.embeddings\.provider": expected one of .*, got "offline"/,
    ],
    [
      { memory: { embeddings: { provider: "ollama" } } },
      /"memory\.embeddings\.model": expected a text, got nothing/,
    ],
    [
      { memory: { condense: "yes" } },
      /"memory\.condense": expected true or false, got "yes"/,
    ],
    [
      { providers: { x: { type: "telepathy" } } },
      /"providers\.x\.type": expected "openai"/,
    ],
    [
      { providers: { x: 3 } },
      /"providers\.x": expected an object with a "type"/,
    ],
    [
      { providers: { openai: { base_url: "http://example.com" } } },
      /"providers\.openai\.base_url": expected an https address/,
    ],
    [
      { tools: { exec: { approval: "maybe" } } },
      /"tools\.exec\.approval": expected "ask" or "deny"/,
    ],
    [
      { channels: { telegram: { token: 12345678 } } },
      /"channels\.telegram\.token": .*got \*\*\*$/,
    ],
    [{ providers: [] }, /"providers": expected an object, got \[\]$/],
    [
      { providers: { x: { type: "openai" } } },
      /"providers\.x\.base_url": expected a text, got nothing$/,
    ],
    [
      { providers: { openai: { base_url: "https://me:hunter2@a.example" } } },
      /expected an https address without a password in it.*"https:\/\/\*\*\*@a\.example"$/,
    ],
    [{ providers: { openai: "sk-secret-key-1" } }, /got a text$/],
    [
      { tools: { web: { allow_private: [{ token: "secret-thing" }] } } },
      /expected a text, got \{"token":"\*\*\*"\}$/,
    ],
    [[], /something that isn't an object/],
    ['{"agent": {\n  "model": }', /mistake at line 2, column 12$/],
    ['{"agent": {},\n "log": {} "x": 1}', /mistake at line 2, column 12$/],
    ['{"agent": {}', /found its end too early/],
    ["", /found its end too early/],
  ];
  for (const [file, expected] of cases) {
    await rejects(load({ file }), (error: Error) => {
      match(error.message, expected);
      return true;
    });
  }
});

Deno.test("a broken file's error doesn't quote it: it may hold a key", async () => {
  const file = '{"providers": {"openai": {"api_key": "sk-very-secret-1" ';
  await rejects(load({ file }), (error: Error) => {
    ok(!error.message.includes("sk-very"));
    return true;
  });
});

Deno.test("unknown keys are told with the nearest, and kept", async () => {
  const { warnings, file } = await load({
    file: {
      $schema: "./x",
      gatway: {},
      agent: { modle: "x" },
      providers: { openai: { api_kye: "" } },
    },
  });
  deepEqual(warnings.map(String), [
    'Unknown key "gatway" is kept but has no effect; did you mean "gateway"?',
    'Unknown key "agent.modle" is kept but has no effect; did you mean "model"?',
    'Unknown key "providers.openai.api_kye" is kept but has no effect; did you mean "api_key"?',
  ]);
  ok("gatway" in file);
});

Deno.test("a named file that is missing is an error", async () => {
  await rejects(load({ named: true }), /no such file/);
});

Deno.test("a byte order mark is no mistake", async () => {
  const { config } = await load({ file: '\uFEFF{"agent":{"model":"m"}}' });
  equal(config.agent.model, "m");
});

Deno.test("plain http leads only to this machine and private networks", () => {
  const safe = [
    "https://api.openai.com/v1",
    "http://localhost:1234",
    "http://127.0.0.1:11434",
    "http://[::1]:80",
    "http://192.168.1.5",
    "http://10.1.2.3/v1",
    "http://nas:8080",
    "http://pi.local",
    "http://2130706433/", // 127.0.0.1 as one number
  ];
  const unsafe = [
    "http://example.com",
    "http://8.8.8.8",
    "http://169.254.169.254", // the metadata service of clouds
    "http://192.168.1.5.evil.com",
    "https://user:pass@example.com",
    "ftp://localhost",
    "localhost:80",
    "",
  ];
  for (const url of safe) ok(isSafeBaseUrl(url), url);
  for (const url of unsafe) ok(!isSafeBaseUrl(url), url);
});

Deno.test("masking hides every secret and nothing else", () => {
  deepEqual(
    maskTree({
      api_key: "x",
      token: "",
      list: [{ password: "p" }],
      model: "m",
    }),
    { api_key: "***", token: "", list: [{ password: "***" }], model: "m" },
  );
  // Where a text belongs there may be a list of them by mistake.
  deepEqual(maskTree({ token: ["1:abc", ["x"]] }), { token: ["***", ["***"]] });
});

Deno.test("of a password in an address nothing is shown, whatever letters it has", () => {
  equal(
    shownValue(["base_url"], "http://ada:p@ss/w@rd@house:80/v1?a=b"),
    '"http://***@house:80/v1?a=b"',
  );
});

Deno.test("a value of nothing but slashes holds nobody up", async () => {
  const slashes = ["/".repeat(50_000)];
  await inTime(500, () => timeOf(() => shownValue(["a"], slashes)));
});

Deno.test("a wrong value says which file to correct it in", async () => {
  await rejects(
    load({ file: { language: "klingon" } }),
    (error: MiniclawError) => {
      match(error.message, /^Cannot use "language": .*, got "klingon"$/);
      match(error.hint ?? "", /^Correct it in .*\/config\.json, or delete it/);
      return true;
    },
  );
});

Deno.test("a file that can't be read is said in words, without the system's number", async () => {
  const path = await Deno.makeTempDir();
  try {
    await rejects(
      loadConfig({ path, env: () => undefined }),
      (error: Error) => {
        match(error.message, /^Cannot read .*: is a directory$/);
        return true;
      },
    );
  } finally {
    await Deno.remove(path);
  }
});
