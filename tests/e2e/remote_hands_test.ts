import { deepEqual, equal, match } from "node:assert/strict";
import {
  type OpenAIServerOptions,
  startOpenAIServer,
} from "../fakes/openai_server.ts";
import { Person } from "../hostile/person.ts";
import { delay } from "../../src/base/delay.ts";
import { pathExists } from "../../src/base/path_exists.ts";
import { type Outcome, Program, type StartOptions } from "./program.ts";
import { RunningGateway } from "./running_gateway.ts";

const KEY = "sk-test-0123456789";

interface Case {
  what: string;
  server?: OpenAIServerOptions;
  args?: string[];
  stdin?: string;
  code: number;
}

const write = {
  name: "filesystem",
  arguments: { action: "write", path: "a.txt", content: "one" },
};

const cases: Case[] = [
  {
    what: "a plain answer",
    server: { answer: [{ text: ["It ", "says one."] }] },
    args: ["-m", "What does it say?"],
    code: 0,
  },
  {
    what: "an answer after tools",
    server: {
      answer: [{ text: "Let me see. ", calls: [write] }, { text: "Done." }],
    },
    args: ["-m", "Write it", "--session", "a/b"],
    code: 0,
  },
  {
    what: "a JSON document for what is piped in",
    server: { answer: [{ text: "Hi" }] },
    args: ["--format", "json"],
    stdin: "Hello\n",
    code: 0,
  },
  {
    what: "another model",
    server: { models: ["test-model", "big"], answer: [{ text: "Hi" }] },
    args: ["--format", "json", "--model", "big", "-m", "Hello"],
    code: 0,
  },
  {
    what: "a message beside the answer",
    server: {
      answer: [
        { calls: [{ name: "message", arguments: { content: "Beside" } }] },
        { text: "Done." },
      ],
    },
    args: ["-m", "Tell me"],
    code: 0,
  },
  {
    what: "too many rounds",
    server: {
      answer: (_, n) => ({
        calls: [{ name: "list_skills", arguments: {}, id: `c${n}` }],
      }),
    },
    args: ["-m", "go"],
    code: 1,
  },
  {
    what: "an answer that is cut off",
    server: { answer: [{ text: "Hal", finish: "length" }] },
    args: ["-m", "go"],
    code: 0,
  },
  {
    what: "no credit",
    server: { answer: [{ status: 402, body: "{}" }] },
    args: ["-m", "go"],
    code: 1,
  },
  {
    what: "no credit, as JSON",
    server: { answer: [{ status: 402, body: "{}" }] },
    args: ["--format", "json", "-m", "go"],
    code: 1,
  },
  { what: "a chat command", args: ["-m", "/help"], code: 0 },
  {
    what: "a name too long",
    args: ["-m", "go", "--session", "x".repeat(220)],
    code: 2,
  },
];

Deno.test("with a gateway everything is printed as without one", async (test) => {
  for (const { what, server, args = [], stdin, code } of cases) {
    await test.step(what, async () => {
      const run = (isRemote: boolean): Promise<Outcome> =>
        outcomeOf(["agent", ...args], { server, isRemote, stdin });
      const [here, there] = [await run(false), await run(true)];
      equal(here.code, code, here.stderr);
      deepEqual(there, here);
    });
  }
});

Deno.test("an answer outlives the gateway that was asked and the terminal that asked", async () => {
  let isReady = false;
  await using server = startOpenAIServer({
    answer: () => isReady ? { text: "The late answer" } : { hang: true },
  });
  await using program = await programFor(server.url);
  {
    await using gateway = await RunningGateway.start(program);
    const asking = program.run(["agent", "--format", "json", "-m", "Hello"]);
    await until(() => server.requests.length > 0);
    await gateway.end("SIGKILL");
    const { code, stdout } = await asking;
    equal(code, 1);
    const { error } = JSON.parse(stdout);
    equal(error.code, "gateway");
    match(error.hint, /answers once it runs again/);
  }
  isReady = true;
  await using _gateway = await RunningGateway.start(program);
  const kept = program.path("state/terminal/cli_default.jsonl");
  await until(() => pathExists(kept));
  await using person = new Person(program.startOnTerminal(["agent"]));
  await person.see("The late answer");
  match(person.shown, /While you were away:\s+\(just now\) The late answer/);
  await until(async () => !(await pathExists(kept)));
  await person.answer("you> ", "/exit");
  equal(await person.leave(), 0);
});

Deno.test("Ctrl-C ends the turn at the gateway", async () => {
  const never = new Promise(() => {});
  await using server = startOpenAIServer({
    answer: [{ text: ["Half ", "of it"], hold: never }],
  });
  await using program = await programFor(server.url);
  await using _gateway = await RunningGateway.start(program);
  const child = program.start(["agent", "-m", "Hello"]);
  await until(() => server.requests.length > 0);
  child.kill("SIGINT");
  await child.stdin.close().catch(() => {});
  equal((await child.output()).code, 130);
  await server.requests[0].left;
  const { stdout } = await program.run(["agent", "-m", "/status"]);
  match(stdout, /In the background: nothing/);
});

Deno.test("jobs that are changed beside the gateway are taken up at once", async () => {
  await using program = await Program.create();
  await using gateway = await RunningGateway.start(program);
  const { stdout } = await program.run(
    ["cron", "add", "--every", "60", "-m", "hello", "--format", "json"],
  );
  const [id] = /(?<="id": ")[^"]+/.exec(stdout) ?? [];
  await program.run(["cron", "run", String(id)]);
  await gateway.says(new RegExp(`job ${id} fired`));
});

/** What the program comes to, in a home of its own. */
async function outcomeOf(
  args: string[],
  { server: options, isRemote, ...start }: StartOptions & {
    server?: OpenAIServerOptions;
    isRemote: boolean;
  },
): Promise<Outcome> {
  await using server = startOpenAIServer(options);
  await using program = await programFor(server.url);
  await using gateway = isRemote
    ? await RunningGateway.start(program)
    : undefined;
  const { code, stdout, stderr } = await program.run(args, start);
  // Whose turn it was, as the log of the gateway tells.
  if (gateway && server.requests.length > 0) await gateway.says(/model: /);
  return {
    code,
    stdout,
    // The clock, and the server's port.
    stderr: stderr.replace(/^\S+Z /gm, "").replaceAll(server.url, "URL"),
  };
}

async function programFor(url: string): Promise<Program> {
  const program = await Program.create();
  await program.writeConfig({
    agent: { provider: "test", model: "test-model", max_iterations: 3 },
    providers: { test: { type: "openai", base_url: url, api_key: KEY } },
  });
  return program;
}

/** Waits for something that is sure to come, and gives up where it doesn't. */
async function until(
  condition: () => boolean | Promise<boolean>,
): Promise<void> {
  const signal = AbortSignal.timeout(120_000);
  while (!(await condition())) await delay(5, signal);
}
