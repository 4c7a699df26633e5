import { deepEqual, equal, match, ok } from "node:assert/strict";
import { Program } from "./program.ts";

const SECRET = "sk-test-0123456789abcdef";

Deno.test("a value is set in the file, and what else stands there is kept", async () => {
  await using program = await Program.create();
  await program.writeConfig({ agent: { model: "m" }, mine: { kept: [1] } });
  const set = await program.run(["config", "set", "gateway.port", "8080"]);
  equal(set.code, 0, set.stderr);
  deepEqual(await program.readJson("config.json"), {
    agent: { model: "m" },
    mine: { kept: [1] },
    gateway: { port: 8080 },
  });
  const got = await program.run(["config", "get", "gateway.port"]);
  equal(got.stdout, "8080\n");
  if (Deno.build.os !== "windows") {
    equal((await Deno.stat(program.path("config.json"))).mode! & 0o777, 0o600);
  }
});

Deno.test("a secret comes from standard input and is never shown again", async () => {
  await using program = await Program.create();
  const key = "providers.openrouter.api_key";
  const set = await program.run(["config", "set", key, "-", "-v"], {
    stdin: `${SECRET}\n`,
  });
  equal(set.code, 0, set.stderr);
  const { providers } = await program.readJson("config.json") as {
    providers: { openrouter: { api_key: string } };
  };
  equal(providers.openrouter.api_key, SECRET);
  const outcomes = [
    set,
    await program.run(["config", "show"]),
    await program.run(["config", "get", key]),
    await program.run(["config", "get", "providers", "--format", "json"]),
    await program.run(["config", "set", "agent.model", SECRET]),
    await program.run(["config", "set", "providers.openai", SECRET]),
    await program.run([
      "config",
      "set",
      "providers.lab",
      JSON.stringify({
        type: "openai",
        base_url: "https://a.example/v1",
        api_key: `${SECRET}-2`,
        headers: { Authorization: `Bearer ${SECRET}-3` },
      }),
    ]),
    await program.run(["config", "show"]),
    await program.run(["config", "get", SECRET]),
  ];
  for (const { stdout, stderr } of outcomes) {
    ok(!`${stdout}${stderr}`.includes(SECRET), stdout + stderr);
  }
  match(outcomes[1].stdout, /"api_key": "\*\*\*"/);
});

Deno.test("a wrong value or key is refused and the file stays as it was", async () => {
  await using program = await Program.create();
  await program.writeConfig({ agent: { model: "m" } });
  const cases: [string[], RegExp][] = [
    [
      ["set", "gateway.port", "many"],
      /expected an integer from 1 to 65535, got "many"/,
    ],
    [["set", "gateway.prot", "80"], /"gateway\.prot"\n.*"gateway\.port"/],
    [["set", "agent", "5"], /"agent": expected an object, got 5/],
    [["set", "__proto__.x", "5"], /Cannot find the key/],
    [["set", "providers.openai.base_url", "http://example.com"], /https/],
    [["set", "providers.lab.type", "openai"], /Add it whole/],
    [["set", "a", "b", "c"], /see: miniclaw help config set/],
    [["show", "--config="], /"--config": expected PATH, got nothing/],
    [["get", "agent.modle"], /Did you mean "agent\.model"/],
    [["set", "agent.model", "-"], /got nothing/],
  ];
  for (const [args, expected] of cases) {
    const { code, stderr } = await program.run(["config", ...args]);
    equal(code, 2, args.join(" "));
    match(stderr, expected);
  }
  deepEqual(await program.readJson("config.json"), { agent: { model: "m" } });
});

Deno.test("lists may be typed with commas, ids become numbers", async () => {
  await using program = await Program.create();
  const key = "channels.telegram.allow_from";
  await program.run(["config", "set", key, "12345, 678"]);
  const { stdout } = await program.run(["config", "get", key, "--format=json"]);
  deepEqual(JSON.parse(stdout), { key, value: [12345, 678] });
});

Deno.test("a key from the environment is used, masked and never written", async () => {
  await using program = await Program.create();
  const env = { OPENAI_API_KEY: SECRET };
  const shown = await program.run(["config", "show"], { env });
  match(shown.stdout, /"provider": "openai"/);
  ok(!shown.stdout.includes(SECRET));
  await program.run(["config", "set", "agent.max_tokens", "100"], { env });
  const text = await Deno.readTextFile(program.path("config.json"));
  ok(!text.includes(SECRET));
});

Deno.test("a config that others may read is tightened, with a warning", async () => {
  if (Deno.build.os === "windows") return;
  await using program = await Program.create();
  await program.writeConfig({});
  await Deno.chmod(program.path("config.json"), 0o644);
  const { code, stderr } = await program.run(["config", "show"]);
  equal(code, 0);
  match(stderr, /WARN .*was readable by others/);
  equal((await Deno.stat(program.path("config.json"))).mode! & 0o777, 0o600);
});

Deno.test("a file that can't be used says where, and exits with 1", async () => {
  await using program = await Program.create();
  await program.writeConfig('{"agent": {\n "model": }}');
  const broken = await program.run(["agent", "-m", "hi", "--format", "json"]);
  equal(broken.code, 1);
  match(JSON.parse(broken.stdout).error.message, /line 2, column 11/);
  const missing = await program.run(["config", "show", "--config", "/no/file"]);
  equal(missing.code, 1);
  match(missing.stderr, /Cannot read \/no\/file: no such file/);
  const path = await program.run(["config", "path"]);
  equal(path.stdout, `${program.path("config.json")}\n`);
});

Deno.test("a wrong value is mended by setting it, and nothing is set while another is wrong", async () => {
  await using program = await Program.create();
  const api_key = SECRET;
  await program.writeConfig({
    agent: { provider: "nobody" },
    gateway: { port: "many" },
    providers: { openai: { api_key } },
  });
  const first = await program.run([
    "config",
    "set",
    "agent.provider",
    "openai",
  ]);
  equal(first.code, 2);
  match(first.stderr, /Cannot use "gateway\.port".*got "many"/);
  const agent = { provider: "nobody" };
  await program.writeConfig({ agent, providers: { openai: { api_key } } });
  const wrong = await program.run(["config", "set", "agent.provider", "none"]);
  equal(wrong.code, 2);
  const right = await program.run([
    "config",
    "set",
    "agent.provider",
    "openai",
  ]);
  equal(right.code, 0, right.stderr);
  deepEqual(await program.readJson("config.json"), {
    agent: { provider: "openai" },
    providers: { openai: { api_key } },
  });
  ok(!`${first.stderr}${wrong.stderr}${right.stderr}`.includes(SECRET));
});

Deno.test("a text with a control character is refused, wherever it stands", async () => {
  await using program = await Program.create();
  for (
    const [key, value] of [
      ["agent.model", "a\nb"],
      ["gateway.host", "127.0.0.1\t"],
      ["tools.exec.allow", '["ls", "c\\u001bat"]'],
    ]
  ) {
    const set = await program.run(["config", "set", key, value]);
    equal(set.code, 2, key);
    match(set.stderr, /expected a text without line breaks or other control/);
  }
});
