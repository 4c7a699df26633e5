import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import type { CommandInput } from "../../../src/cli/command.ts";
import { commandTree } from "../../../src/cli/command_tree.ts";
import { complete } from "../../../src/cli/completion/complete.ts";
import type { Proposal } from "../../../src/cli/completion/proposal.ts";
import { type TestContext, testContext } from "../../fakes/command_context.ts";
import { startOllamaServer } from "../../fakes/ollama_server.ts";
import { startOpenAIServer } from "../../fakes/openai_server.ts";

const KEY = "sk-test-0123456789";

/** What is proposed for words of zsh. */
async function proposed(
  words: string[],
  { context, stdout }: TestContext,
): Promise<{ proposals: Proposal[]; files: boolean }> {
  const before = stdout().length;
  const input: CommandInput = {
    ...{ args: ["zsh", ...words], values: {}, switches: new Set() },
  };
  // Only the end of patience is tried with the program's own: a test may be slow.
  await complete(input, context, { tree: commandTree, networkMs: 20_000 });
  return JSON.parse(stdout().slice(before));
}

/** The same, of the values alone. */
async function values(words: string[], test: TestContext): Promise<string[]> {
  return (await proposed(words, test)).proposals.map(({ value }) => value);
}

function open(more: Parameters<typeof testContext>[0] = {}) {
  return testContext({ options: { format: "json" }, ...more });
}

async function write(path: string, content: unknown): Promise<void> {
  await Deno.mkdir(path.slice(0, path.lastIndexOf("/")), { recursive: true });
  await Deno.writeTextFile(
    path,
    typeof content === "string" ? content : JSON.stringify(content),
  );
}

Deno.test("what comes next follows from what is typed before it", async () => {
  await using test = await open();
  const cases: [words: string[], values: string[]][] = [
    [["cron", "en"], ["enable"]],
    [["cron", "--format", "json", "en"], ["enable"]],
    [["cron", "--format=json", "en"], ["enable"]],
    [["-v", "cron", "en"], ["enable"]],
    [["agent", "-m", "cron", "--sh"], ["--show-context"]],
    [["agent", "-m", "--"], []],
    [["agent", "--", "--"], []],
    [["agent", "--session", "x", "--s"], ["--show-context"]],
    [["version", "--format=t"], ["--format=text"]],
    [["cron", "add", "--missed", ""], ["once", "skip"]],
    [["memory", "write", ""], ["long"]],
    [["memory", "read", "today", ""], []],
    [["skills", "remove", "x", ""], ["--yes"]],
    [["help", "cron", "dis"], ["disable"]],
    [["help", "sec"], ["security"]],
    [["help", "nothing", ""], []],
    [["nothing", ""], []],
    [["__comp"], []],
    [["completion", "f"], ["fish"]],
  ];
  for (const [words, expected] of cases) {
    deepEqual(await values(words, test), expected, words.join(" "));
  }
});

Deno.test("files are left to the shell where a path belongs", async () => {
  await using test = await open();
  const nothing = { proposals: [], files: false };
  const files = { proposals: [], files: true };
  deepEqual(await proposed(["--config", ""], test), files);
  deepEqual(await proposed(["version", "--config=a"], test), files);
  deepEqual(await proposed(["skills", "add", ""], test), files);
  const folders = ["config", "set", "tools.filesystem.allow", ""];
  deepEqual(await proposed(folders, test), files);
  deepEqual(await proposed(["agent", "--message", ""], test), nothing);
});

Deno.test("a key of the configuration is proposed, and the values it takes", async () => {
  await using test = await open();
  await write(`${test.home}/config.json`, {
    agent: { provider: "mine", model: "m" },
    providers: { mine: { type: "ollama", base_url: "http://127.0.0.1:1" } },
    limits: { prices: { m: { input: 1, output: 2 } } },
  });
  const set = (key: string) => values(["config", "set", key, ""], test);
  deepEqual(await values(["config", "get", "providers.mine.t"], test), [
    "providers.mine.type",
    "providers.mine.think",
    "providers.mine.timeout_seconds",
  ]);
  deepEqual(await values(["config", "set", "limits.prices"], test), [
    "limits.prices.m.input",
    "limits.prices.m.output",
  ]);
  deepEqual(await set("tools.exec.network"), ["true", "false"]);
  deepEqual(await set("providers.mine.think"), ["true", "false"]);
  deepEqual(await set("log.level"), ["error", "warn", "info", "debug"]);
  ok((await set("agent.provider")).includes("mine"));
  deepEqual(await set("providers.openai.api_key"), ["-"]);
  deepEqual(await set("gateway.port"), []);
  deepEqual(await set("no.such.key"), []);
  const zone = ["config", "set", "agent.timezone", "Europe/Pari"];
  deepEqual(await values(zone, test), ["Europe/Paris"]);
});

Deno.test("the models are those of the configured provider", async () => {
  await using openai = startOpenAIServer({ key: KEY, models: ["b:1", "a"] });
  await using ollama = startOllamaServer({ models: { "llama3.2:3b": {} } });
  await using test = await open({ fetch });
  const providers = {
    one: { type: "openai", base_url: openai.url, api_key: KEY },
    two: { type: "ollama", base_url: ollama.url },
  };
  const choose = (provider: string) =>
    write(`${test.home}/config.json`, {
      agent: { provider, model: "b:1" },
      providers,
    });
  await choose("one");
  deepEqual(await proposed(["agent", "--model", ""], test), {
    proposals: [
      { value: "b:1", brief: "In use" },
      { value: "a", brief: "At one" },
    ],
    files: false,
  });
  await choose("two");
  deepEqual(await values(["agent", "-M", "ll"], test), ["llama3.2:3b"]);
  const set = ["config", "set", "agent.model", "ll"];
  deepEqual(await values(set, test), ["llama3.2:3b"]);
});

Deno.test("a service that can't be reached leaves the models that are known", async () => {
  await using test = await open({ env: { OPENAI_API_KEY: KEY } });
  deepEqual(await values(["agent", "--model", ""], test), ["gpt-4.1-mini"]);
  equal(test.stderr(), "");
});

Deno.test("what a service said last stands in for it while it is away", async () => {
  await using test = await open({ env: { OPENAI_API_KEY: KEY } });
  const address = "https://api.openai.com/v1";
  const models = ["gpt-9", 7];
  const path = `${test.home}/state/models.json`;
  const kept = (address: string): unknown => ({
    version: 2,
    providers: {
      openai: { address, models },
      other: { address, models: ["x"] },
    },
  });
  await write(path, kept(address));
  const known = ["gpt-4.1-mini", "gpt-9"];
  deepEqual(await values(["agent", "--model", ""], test), known);
  await write(path, kept("https://elsewhere"));
  deepEqual(await values(["agent", "--model", ""], test), known.slice(0, 1));
});

Deno.test("skills are proposed as what they may be named for", async () => {
  await using test = await open();
  const text =
    "---\nname: tea\ndescription: How to make tea\n---\n\nBoil it.\n";
  await write(`${test.home}/workspace/skills/tea/SKILL.md`, text);
  await write(`${test.home}/workspace/skills/bad/SKILL.md`, "nothing");
  ok((await values(["skills", "show", ""], test)).includes("weather"));
  deepEqual(await proposed(["skills", "show", "t"], test), {
    proposals: [{ value: "tea", brief: "How to make tea" }],
    files: false,
  });
  deepEqual(await values(["skills", "remove", ""], test), ["bad", "tea"]);
});

Deno.test("conversations come as each option names them, the last used first", async () => {
  await using test = await open();
  const add = (id: string, last_accessed: string) =>
    write(`${test.home}/workspace/sessions/${id}.json`, { last_accessed });
  await add("cli_a%20b", "2026-01-01T00:00:00Z");
  await add("telegram_-100_7", "2026-01-02T00:00:00Z");
  await add("odd%", "2026-01-03T00:00:00Z");
  deepEqual(await values(["sessions", "show", ""], test), [
    "odd%",
    "telegram_-100_7",
    "cli_a%20b",
  ]);
  deepEqual(await values(["agent", "-s", ""], test), ["a b"]);
  const chat = ["cron", "add", "--chat", ""];
  deepEqual(await values(chat, test), ["telegram:-100_7", "cli:a b"]);
});

Deno.test("the configuration that the line names is the one that is read", async () => {
  await using test = await open();
  const path = `${test.home}/other.json`;
  await write(path, { agent: { provider: "offline" } });
  const words = ["--config", path, "agent", "--model", ""];
  deepEqual(await values(words, test), ["offline"]);
});

Deno.test("a broken configuration hides only the models", async () => {
  await using test = await open({ fetch });
  const path = `${test.home}/config.json`;
  await write(`${test.home}/state/jobs.json`, { jobs: [{ id: "k3m9q" }, 1] });
  for (const broken of ["{", "[]", '{"agent": 1}', '{"providers": []}']) {
    await write(path, broken);
    deepEqual(await values(["cron", "run", ""], test), ["k3m9q"], broken);
    const port = ["config", "set", "gateway.p"];
    deepEqual(await values(port, test), ["gateway.port"], broken);
    deepEqual(await values(["agent", "--model", ""], test), [], broken);
    equal(await Deno.readTextFile(path), broken);
  }
  equal(test.stderr(), "");
});

Deno.test("whatever is typed, nothing is an error", async () => {
  await using test = await open({ env: { MINICLAW_HOME: "", HOME: "" } });
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom("cron", "remove", "--model", "-M", "--", "-", "--config="),
    fc.constantFrom("config", "set", "agent.model", "__proto__", "--x=y"),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(word), async (words) => {
      ok(Array.isArray((await proposed(words, test)).proposals));
    }),
    { numRuns: 50 },
  );
  equal(test.stderr(), "");
});
