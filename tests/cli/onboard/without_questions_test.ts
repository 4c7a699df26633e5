import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { systemTimeZone } from "../../../src/base/zoned_time.ts";
import { loadConfig } from "../../../src/config/load_config.ts";
import { runOnboard } from "../../../src/cli/onboard/run_onboard.ts";
import { testContext } from "../../fakes/command_context.ts";
import type {
  TestContext,
  TestWorldOptions,
} from "../../fakes/command_context.ts";

const KEY = "sk-or-key-of-the-environment";
const TOKEN = "123456789:AATokenOfTheEnvironment";

async function run(
  test: TestContext,
  { force = false } = {},
): Promise<void> {
  await runOnboard({ yes: true, force }, test.context);
}

async function withTest(
  options: TestWorldOptions,
  work: (test: TestContext, path: string) => Promise<void>,
): Promise<void> {
  await using test = await testContext(options);
  await work(test, `${test.home}/config.json`);
}

async function readTree(path: string): Promise<Record<string, unknown>> {
  return JSON.parse(await Deno.readTextFile(path));
}

Deno.test("--yes on an empty machine writes a small config that works at once", async () => {
  await withTest({}, async (test, path) => {
    await run(test);
    const { gateway, ...rest } = await readTree(path);
    deepEqual(rest, {
      $schema: "./config.schema.json",
      version: 1,
      agent: {
        provider: "offline",
        model: "offline",
        timezone: systemTimeZone(),
      },
    });
    const { token, ...other } = gateway as { token: string };
    match(token, /^[\w-]{43}$/);
    deepEqual(other, {});
    ok(!(test.stdout() + test.stderr()).includes(token));
    const loaded = await loadConfig({ path, env: () => undefined });
    deepEqual(loaded.warnings, []);
    match(test.stdout(), /Next: miniclaw agent\n$/);
    match(test.stderr(), /No key was found/);
  });
});

Deno.test("--yes writes the workspace and the schema for editors", async () => {
  await withTest({}, async (test) => {
    await run(test);
    const schema = await readTree(`${test.home}/config.schema.json`);
    equal(schema.title, "miniclaw config.json");
    for (const name of ["SOUL", "AGENTS", "USER", "TOOLS", "HEARTBEAT"]) {
      ok((await Deno.stat(`${test.home}/workspace/${name}.md`)).isFile);
    }
  });
});

for (
  const [variable, provider] of [
    ["OPENROUTER_API_KEY", "openrouter"],
    ["MINICLAW_API_KEY", "openrouter"],
    ["OPENAI_API_KEY", "openai"],
  ]
) {
  Deno.test(`--yes uses ${variable} and never copies it`, async () => {
    await withTest({ env: { [variable]: KEY } }, async (test, path) => {
      await run(test);
      const { config } = await test.context.loadConfig();
      equal(config.agent.provider, provider);
      ok(config.agent.model);
      const everything = await Deno.readTextFile(path) + test.stdout() +
        test.stderr();
      ok(!everything.includes(KEY));
    });
  });
}

Deno.test("--yes takes the model of the command line or the environment", async () => {
  await withTest({
    env: { OPENAI_API_KEY: KEY, MINICLAW_MODEL: "from-environment" },
  }, async (test, path) => {
    await run(test);
    match(await Deno.readTextFile(path), /"model": "from-environment"/);
  });
  await withTest({
    env: { OPENAI_API_KEY: KEY },
    options: { model: "from-command-line" },
  }, async (test, path) => {
    await run(test);
    match(await Deno.readTextFile(path), /"model": "from-command-line"/);
  });
});

Deno.test("config.json is for its owner alone", async () => {
  if (Deno.build.os === "windows") return;
  await withTest({}, async (test, path) => {
    await run(test);
    equal((await Deno.stat(path)).mode! & 0o777, 0o600);
  });
});

Deno.test("a config that others could read is tightened, and that is told", async () => {
  if (Deno.build.os === "windows") return;
  await withTest({}, async (test, path) => {
    await run(test);
    await Deno.chmod(path, 0o644);
    await run(test);
    equal((await Deno.stat(path)).mode! & 0o777, 0o600);
    match(test.stderr(), /WARN {2}cli: .*config\.json was readable by others/);
  });
});

Deno.test("a folder in the place of config.json is named", async () => {
  await withTest({}, async (test, path) => {
    await Deno.mkdir(path, { recursive: true });
    await rejects(run(test, { force: true }), {
      code: "config",
      message: /config\.json/,
    });
  });
});

Deno.test("a second --yes changes nothing and says so", async () => {
  await withTest({}, async (test, path) => {
    await run(test);
    const edited =
      '{ "agent": { "provider": "offline" }, "mine": 1, "gateway": { "token": "x" } }';
    await Deno.writeTextFile(path, edited);
    await Deno.writeTextFile(`${test.home}/workspace/SOUL.md`, "my own soul");
    await Deno.writeTextFile(`${test.home}/config.schema.json`, "{}");
    await run(test);
    equal(await Deno.readTextFile(path), edited);
    equal(
      await Deno.readTextFile(`${test.home}/workspace/SOUL.md`),
      "my own soul",
    );
    equal(await Deno.readTextFile(`${test.home}/config.schema.json`), "{}");
    match(test.stdout(), /was set up already in .*; nothing was changed/);
    match(test.stdout(), /Left as it was: .*SOUL\.md/);
  });
});

Deno.test("a second --yes gives the gateway the token that it lacks, and leaves the rest", async () => {
  await withTest({ options: { format: "json" } }, async (test, path) => {
    await Deno.mkdir(test.home);
    for (const gateway of [undefined, {}, { token: "", port: 1 }]) {
      await Deno.writeTextFile(path, JSON.stringify({ mine: 1, gateway }));
      await run(test);
      const tree = await readTree(path);
      const { token, ...others } = tree.gateway as { token: string };
      match(token, /^[\w-]{43}$/);
      const { token: _none, ...before } = { token: "", ...gateway };
      deepEqual([others, tree.mine], [before, 1]);
      ok(!(test.stdout() + test.stderr()).includes(token));
      await run(test);
      deepEqual(await readTree(path), tree);
    }
  });
});

Deno.test("a second --yes brings back only the files that are missing", async () => {
  await withTest({ options: { format: "json" } }, async (test, path) => {
    await run(test);
    await Deno.remove(`${test.home}/workspace/USER.md`);
    const before = test.stdout().length;
    await run(test);
    const result = JSON.parse(test.stdout().slice(before));
    deepEqual(result.written, [`${test.home}/workspace/USER.md`]);
    ok(result.kept.includes(path));
  });
});

Deno.test("--format json tells what was done, and only that, on stdout", async () => {
  await withTest({ options: { format: "json" } }, async (test, path) => {
    await run(test);
    const result = JSON.parse(test.stdout());
    equal(result.config, path);
    equal(result.workspace, `${test.home}/workspace`);
    equal(result.provider, "offline");
    equal(result.model, "offline");
    deepEqual(result.kept, []);
    ok(result.written.includes(path));
    equal(result.written.length, 7);
  });
});

const OLD = {
  agent: { provider: "groq", model: "llama", max_iterations: 5 },
  providers: {
    groq: {
      type: "openai",
      base_url: "https://api.example.com/v1",
      api_key: "key-of-groq",
    },
    openai: { api_key: "key-of-openai", timeout_seconds: 5 },
    ollama: { num_ctx: 1000 },
  },
  channels: { telegram: { token: "1:abcdefgh", allow_from: [42] } },
  gateway: { token: "gateway-token", port: 1 },
};

Deno.test("--yes --force begins anew, keeps the keys and the old file", async () => {
  await withTest({}, async (test, path) => {
    await Deno.mkdir(test.home);
    await Deno.writeTextFile(path, JSON.stringify(OLD));
    await run(test, { force: true });
    deepEqual(await readTree(path), {
      $schema: "./config.schema.json",
      version: 1,
      agent: { provider: "groq", model: "llama", timezone: systemTimeZone() },
      providers: {
        groq: OLD.providers.groq,
        openai: { api_key: "key-of-openai" },
      },
      channels: OLD.channels,
      gateway: { token: "gateway-token" },
    });
    const backup = `${path}.bak-2025-06-01T10-00-00-000Z`;
    deepEqual(await readTree(backup), OLD);
    if (Deno.build.os !== "windows") {
      equal((await Deno.stat(backup)).mode! & 0o777, 0o600);
    }
    ok(!(test.stdout() + test.stderr()).includes("key-of-"));
  });
});

Deno.test("--yes --force leaves edited workspace files alone", async () => {
  await withTest({}, async (test) => {
    await run(test);
    const path = `${test.home}/workspace/AGENTS.md`;
    await Deno.writeTextFile(path, "edited");
    await run(test, { force: true });
    equal(await Deno.readTextFile(path), "edited");
  });
});

Deno.test("a broken config stops --yes; --force keeps it beside the new one", async () => {
  for (const broken of ["{ not json", '{"gateway": {"port": "many"}}']) {
    await withTest({}, async (test, path) => {
      await Deno.mkdir(test.home);
      await Deno.writeTextFile(path, broken);
      await rejects(run(test), { code: "config", hint: /onboard --force/ });
      equal(await Deno.readTextFile(path), broken);
      await run(test, { force: true });
      const backup = `${path}.bak-2025-06-01T10-00-00-000Z`;
      equal(await Deno.readTextFile(backup), broken);
      equal((await test.context.loadConfig()).config.agent.provider, "offline");
    });
  }
});

Deno.test("keys that would make the new config unusable stay in the old file", async () => {
  await withTest({}, async (test, path) => {
    await Deno.mkdir(test.home);
    const old = { providers: { x: { type: "banana", api_key: "12345678" } } };
    await Deno.writeTextFile(path, JSON.stringify(old));
    await run(test, { force: true });
    equal((await readTree(path)).providers, undefined);
  });
});

Deno.test("a token in the environment waits until it is known who may talk", async () => {
  await withTest({ env: { TELEGRAM_BOT_TOKEN: TOKEN } }, async (test, path) => {
    await run(test);
    equal((await readTree(path)).channels, undefined);
    match(test.stderr(), /who may talk to the bot is missing/);
    match(test.stderr(), /config set channels\.telegram\.allow_from NUMBER/);
    ok(!(test.stdout() + test.stderr()).includes(TOKEN));
  });
});

Deno.test("a token in the environment is switched on for known people", async () => {
  await withTest({ env: { TELEGRAM_BOT_TOKEN: TOKEN } }, async (test, path) => {
    await Deno.mkdir(test.home);
    const old = { channels: { telegram: { allow_from: [42] } } };
    await Deno.writeTextFile(path, JSON.stringify(old));
    await run(test, { force: true });
    deepEqual((await readTree(path)).channels, {
      telegram: { allow_from: [42], enabled: true },
    });
    ok(!test.stderr().includes("Telegram"));
  });
});

Deno.test("a key that came later is pointed out", async () => {
  await withTest({ env: { OPENAI_API_KEY: KEY } }, async (test, path) => {
    await Deno.mkdir(test.home);
    await Deno.writeTextFile(path, '{"agent": {"provider": "offline"}}');
    await run(test);
    match(test.stderr(), /A key for openai is set.*onboard --yes --force/);
  });
});

Deno.test("--verbose tells each step on stderr", async () => {
  await withTest({ options: { verbose: true } }, async (test) => {
    await run(test);
    match(test.stderr(), /INFO {2}onboard: Writing a configuration/);
    match(test.stderr(), /DEBUG onboard: Wrote .*config\.json/);
  });
});

Deno.test("a file named with --config has to exist", async () => {
  await withTest(
    { options: { config: "/nowhere/config.json" } },
    async (test) => {
      await rejects(run(test), { code: "config", message: /no such file/ });
    },
  );
});

Deno.test("without a terminal and without --yes the way out is named", async () => {
  await withTest({}, async (test) => {
    await rejects(
      runOnboard({ yes: false, force: false }, test.context),
      { exitCode: 2, hint: /onboard --yes/ },
    );
    await rejects(Deno.stat(test.home), Deno.errors.NotFound);
  });
});
