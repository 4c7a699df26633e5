import { deepEqual, equal, match } from "node:assert/strict";
import type { OpenAIAnswer } from "../fakes/openai_script.ts";
import { startOpenAIServer } from "../fakes/openai_server.ts";
import type { OpenAIServer } from "../fakes/openai_server.ts";
import { Program } from "./program.ts";
import { zoneOfNoon } from "../fakes/zone_of_noon.ts";

const KEY = "sk-test-0123456789";

const timezone = zoneOfNoon();

interface Place extends AsyncDisposable {
  program: Program;
  server: OpenAIServer;
}

/** The program with these limits; each answer costs 100 tokens. */
async function setUp(
  limits: Record<string, unknown>,
  answer: OpenAIAnswer = { text: "Well" },
): Promise<Place> {
  const usage = { prompt_tokens: 90, completion_tokens: 10 };
  const server = startOpenAIServer({
    key: KEY,
    answer: () => ({ ...answer, usage }),
  });
  const program = await Program.create();
  await program.writeConfig({
    agent: { provider: "test", model: "test-model", timezone },
    providers: {
      test: { type: "openai", base_url: server.url, api_key: KEY },
    },
    limits,
  });
  return {
    program,
    server,
    async [Symbol.asyncDispose]() {
      await program[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

Deno.test("the day's limit holds from run to run: a warning, then a clear end", async () => {
  await using place = await setUp({ tokens_per_day: 220 });
  const { program, server } = place;
  const ask = () => program.run(["agent", "-m", "hi"]);
  deepEqual(await ask(), { code: 0, stdout: "Well\n", stderr: "" });
  const second = await ask();
  deepEqual([second.code, second.stdout], [0, "Well\n"]);
  match(
    second.stderr,
    /^\S+ WARN {2}cli: 200 of the 220 tokens that limits\.tokens_per_day allows a day are used \(90 %\)\n$/,
  );
  deepEqual(await ask(), { code: 0, stdout: "Well\n", stderr: "" });
  const { code, stdout, stderr } = await ask();
  deepEqual([code, stdout], [1, ""]);
  match(
    stderr.replace(timezone, "ZONE"),
    /^Error: Cannot ask the model: limits\.tokens_per_day allows 220 tokens a day, and 300 are used\n\s+It goes on tomorrow at 00:00 \(ZONE\)\. To allow more: miniclaw config set limits\.tokens_per_day 440\n$/,
  );
  equal(server.requests.length, 3);
  const json = await program.run(["agent", "-m", "hi", "--format", "json"]);
  equal(JSON.parse(json.stdout).error.code, "limit");
  // The command that it names is enough to go on.
  await program.run(["config", "set", "limits.tokens_per_day", "440"]);
  equal((await ask()).stdout, "Well\n");
});

Deno.test("what was spent is in state/usage.json and in /status, money too", async () => {
  await using place = await setUp({ tokens_per_day: 5000 });
  const { program } = place;
  const prices = '{"test-model":{"input":1000,"output":2000}}';
  await program.run(["config", "set", "limits.prices", prices]);
  await program.run(["agent", "-m", "hi"]);
  const { stdout } = await program.run(["agent", "-m", "/status"]);
  match(
    stdout,
    /\nTokens today: 100 of 5000 \(limits\.tokens_per_day\), 0\.11 USD\n/,
  );
  const { days } = await program.readJson("state/usage.json");
  const [day] = Object.values(days as Record<string, { sources: unknown }>);
  deepEqual(day.sources, {
    chat: {
      calls: 1,
      input_tokens: 90,
      output_tokens: 10,
      estimated_tokens: 0,
      cost: { USD: 0.11 },
    },
  });
  if (Deno.build.os === "windows") return;
  const { mode } = await Deno.stat(program.path("state/usage.json"));
  equal((mode ?? 0) & 0o777, 0o600);
});

Deno.test("a tool loop ends at the limit of its turn, with exit code 1", async () => {
  await using place = await setUp({ tokens_per_turn: 250 }, {
    calls: [{ name: "list_skills", arguments: {} }],
  });
  const { program, server } = place;
  const { code, stdout, stderr } = await program.run(["agent", "-m", "hi"]);
  deepEqual([code, stdout], [1, ""]);
  match(stderr, /WARN {2}cli: 200 of the 250 tokens .* \(80 %\)\n/);
  match(stderr, /Error: Cannot go on with this message: limits\.tokens_per_t/);
  equal(server.requests.length, 3);
});

Deno.test("a model call is one line of the log, with host and without key or path", async () => {
  await using place = await setUp({});
  const { program, server } = place;
  const { stderr } = await program.run(["agent", "-m", "hi", "--verbose"]);
  const lines = stderr.split("\n").filter((line) => / model: /.test(line));
  equal(lines.length, 1);
  const { host } = new URL(server.url);
  match(
    lines[0].replace(host, "HOST").replace(/\d+ ms/, "N ms"),
    /^\S+ INFO {2}model: test \(HOST\) test-model: N ms, 90 tokens read, 10 written$/,
  );
});

Deno.test("rules cost nothing: offline no account is begun, whatever the limits", async () => {
  await using program = await Program.create();
  await program.writeConfig({
    agent: { provider: "offline", model: "offline" },
    limits: { tokens_per_turn: 1, tokens_per_day: 1 },
  });
  equal((await program.run(["agent", "-m", "hello"])).code, 0);
  const states = Array.from(Deno.readDirSync(program.path("state")));
  equal(states.some(({ name }) => name === "usage.json"), false);
});
