import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { BackgroundRegistry } from "../../src/agent/background_registry.ts";
import { spawn } from "../../src/tools/spawn.ts";
import { mainSandbox } from "../fakes/main_sandbox.ts";
import { toolContext } from "../fakes/tool_context.ts";
import type { TestContext } from "../fakes/tool_context.ts";
import { call } from "./store_context.ts";

const ignore = Deno.build.os === "windows";

interface Place extends AsyncDisposable {
  context: TestContext;
  background: BackgroundRegistry;
  /** Waits until so many ends were reported. */
  reported(count: number): Promise<string[]>;
}

/** A chat with a background in which programs really run, without a jail. */
async function place(): Promise<Place> {
  const context = await toolContext({
    configure: ({ tools }) => {
      const allow = ["echo", "sleep", "seq", "sh"];
      Object.assign(tools.exec, { allow, isolation: "none" });
    },
  });
  const waiting: (() => void)[] = [];
  const background = new BackgroundRegistry({
    log: context.log,
    now: context.now,
    sandbox: mainSandbox(),
    answerTask: (task) => Promise.resolve(`did ${task}`),
    async report({ chat }, text) {
      await context.send(chat, String(text));
      waiting.forEach((check) => check());
    },
  });
  return {
    context: Object.assign(context, { background }),
    background,
    reported: (count) =>
      new Promise((resolve) => {
        const check = (): void => {
          const texts = context.sent.map(({ content }) => content);
          if (texts.length >= count) resolve(texts);
        };
        waiting.push(check);
        check();
      }),
    async [Symbol.asyncDispose]() {
      await background[Symbol.asyncDispose]();
      await context[Symbol.asyncDispose]();
    },
  };
}

Deno.test("where nothing goes on, spawn says so and what to do", async () => {
  await using context = await toolContext();
  const message = /^MiniclawError: Cannot work in the background here: /;
  await rejects(call(spawn, { task: "Read all mail" }, context), message);
  await rejects(call(spawn, { task: "Read all mail" }, context), {
    code: "unavailable",
    hint: "Do it now, in this turn",
  });
  await rejects(call(spawn, { command: "ls", args: ["-l"] }, context), {
    hint: "Run the program with exec, in this turn",
  });
});

Deno.test("spawn takes either a task or a command", async () => {
  await using context = await toolContext();
  const cases: [unknown, RegExp][] = [
    [{}, /either a task or a command, got neither/],
    [{ args: ["x"] }, /either a task or a command, got neither/],
    [{ task: "x", command: "ls" }, /either a task or a command, got both/],
    [{ task: "x", args: ["y"] }, /args only with a command/],
    [{ task: " " }, /got an empty text/],
    [{ command: "" }, /got an empty text/],
  ];
  for (const [args, fault] of cases) {
    await rejects(call(spawn, args, context), fault);
  }
  deepEqual(spawn.touches({}), []);
});

Deno.test("the end of a task is reported to the chat it came from", async () => {
  await using here = await place();
  const { context } = here;
  const text = await call(spawn, { task: "the dishes" }, context);
  match(text, /^Started as b1\. /);
  deepEqual(await here.reported(1), ["[b1] the dishes\ndid the dishes"]);
  equal(context.sent[0].chatId, context.chat.chatId);
  deepEqual(here.background.list(context.chat), []);
});

Deno.test({
  name: "the end of a program is reported with the tail of its output",
  ignore,
  async fn(): Promise<void> {
    await using here = await place();
    const work = { command: "seq", args: ["100000"] };
    await call(spawn, work, here.context);
    const [text] = await here.reported(1);
    match(text, /^\[b1\] seq 100000\nexit_code: 0\nstdout:\n\[…\]\n/);
    match(text, /\n99999\n100000\nstderr: \(empty\)$/);
    ok(text.length < 2300);
  },
});

Deno.test({
  name: "what exec refuses, spawn refuses as well, before anything starts",
  ignore,
  async fn(): Promise<void> {
    await using here = await place();
    const { context } = here;
    const attempts: [string, string[], RegExp][] = [
      ["rm", ["-rf", "."], /never run/],
      ["printenv", [], /hasn't allowed it/],
      ["sh", ["/etc/profile"], /leads out/],
      ["none-such", [], /no such program/],
    ];
    for (const [command, args, fault] of attempts) {
      await rejects(call(spawn, { command, args }, context), fault);
    }
    context.config.tools.exec.enabled = false;
    await rejects(call(spawn, { command: "echo" }, context), /switched off/);
    deepEqual(here.background.list(context.chat), []);
  },
});

Deno.test({
  name: "what runs is listed for its chat, and ended with all it started",
  ignore,
  async fn(): Promise<void> {
    await using here = await place();
    const { context, background } = here;
    const seconds = `77.${crypto.getRandomValues(new Uint32Array(1))[0]}`;
    const script = `sleep ${seconds} & sleep ${seconds}`;
    await call(spawn, { command: "sh", args: ["-c", script] }, context);
    const [running] = background.list(context.chat);
    equal(running.title, `sh -c "${script}"`);
    deepEqual(background.list({ channel: "cli", chatId: "other" }), []);
    await until(async () => await sleepers(seconds) === 2);
    deepEqual(background.stopAll({ channel: "cli", chatId: "other" }), []);
    equal(background.stopAll(context.chat).length, 1);
    await until(async () => await sleepers(seconds) === 0);
    await until(() => background.list(context.chat).length === 0);
    deepEqual(context.sent, []);
  },
});

Deno.test({
  name: "at shutdown everything ends, and nothing starts any more",
  ignore,
  async fn(): Promise<void> {
    await using here = await place();
    const { context, background } = here;
    const seconds = `77.${crypto.getRandomValues(new Uint32Array(1))[0]}`;
    await call(spawn, { command: "sleep", args: [seconds] }, context);
    await until(async () => await sleepers(seconds) === 1);
    await background[Symbol.asyncDispose]();
    await until(async () => await sleepers(seconds) === 0);
    await rejects(call(spawn, { task: "x" }, context), /miniclaw is ending/);
    match(context.logged.join(""), /b1 for cli:default ended with miniclaw/);
  },
});

Deno.test("there is an end to how much runs at once", async () => {
  await using here = await place();
  const { context, background } = here;
  const never = (signal: AbortSignal): Promise<string> =>
    new Promise((resolve) =>
      signal.addEventListener("abort", () => resolve(""))
    );
  for (let n = 0; n < 8; n++) {
    background.start({ ...context, title: `${n}`, run: never });
  }
  await rejects(
    call(spawn, { task: "one more" }, context),
    /at most 8 at once/,
  );
});

Deno.test("what goes wrong in the background is reported as well", async () => {
  await using here = await place();
  const { context, background } = here;
  const fault = Promise.reject(new Error("It broke"));
  background.start({ ...context, title: "x", run: () => fault });
  deepEqual(await here.reported(1), ["[b1] x\nError: It broke"]);
});

async function until(
  holds: () => boolean | Promise<boolean>,
): Promise<void> {
  const end = performance.now() + 60_000;
  while (!(await holds())) {
    ok(performance.now() < end, "it took longer than a minute");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** How many processes sleep for so long. */
async function sleepers(seconds: string): Promise<number> {
  const { stdout } = await new Deno.Command("ps", {
    args: ["-eo", "stat=,args="],
  })
    .output();
  return new TextDecoder().decode(stdout).split("\n")
    .filter((line) =>
      /^[^Z]\S*\s+(\/\S*\/)?sleep /.test(line) && line.includes(seconds)
    )
    .length;
}
