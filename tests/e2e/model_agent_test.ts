import { deepEqual, equal, match, ok } from "node:assert/strict";
import { startOpenAIServer } from "../fakes/openai_server.ts";
import type {
  OpenAIServer,
  OpenAIServerOptions,
} from "../fakes/openai_server.ts";
import { Program } from "./program.ts";

const KEY = "sk-test-0123456789";

/** The program, set up for a server of its own. */
async function setUp(
  options: OpenAIServerOptions,
  agent: Record<string, unknown> = {},
): Promise<{ program: Program; server: OpenAIServer } & AsyncDisposable> {
  const server = startOpenAIServer({ key: KEY, ...options });
  const program = await Program.create();
  await program.writeConfig({
    agent: { provider: "test", model: "test-model", ...agent },
    providers: {
      test: { type: "openai", base_url: server.url, api_key: KEY },
    },
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

Deno.test("a message goes in, tools are used on the way, the answer alone comes out", async () => {
  await using place = await setUp({
    answer: [
      {
        text: "Let me see. ",
        calls: [
          {
            name: "filesystem",
            arguments: { action: "write", path: "a.txt", content: "one" },
          },
          {
            name: "filesystem",
            arguments: { action: "read", path: "a.txt" },
          },
        ],
      },
      { text: "It says one." },
    ],
  });
  const { program, server } = place;
  const { code, stdout, stderr } = await program.run([
    "agent",
    "-m",
    "What does it say? ",
  ]);
  deepEqual([code, stdout, stderr], [0, "It says one.\n", ""]);
  equal(
    await Deno.readTextFile(program.path("workspace/a.txt")),
    "one",
  );
  const [first, second] = server.requests.map(({ body }) => body);
  equal(first.messages[0].role, "system");
  deepEqual(first.messages.at(-1), {
    role: "user",
    content: "What does it say? ",
  });
  const results = second.messages.slice(-2);
  deepEqual(results.map(({ role }) => role), ["tool", "tool"]);
  match(String(results[1].content), /one/);
});

Deno.test("all eleven tools are offered, with strict schemas", async () => {
  await using place = await setUp({ answer: [{ text: "ok" }] });
  await place.program.run(["agent", "-m", "hi"]);
  const offered = place.server.requests[0].body.tools ?? [];
  const names = offered.map((tool) => tool.function.name);
  for (
    const name of [
      "filesystem",
      "exec",
      "web",
      "message",
      "spawn",
      "cron",
      "write_memory",
      "create_skill",
      "list_skills",
      "read_skill",
      "delete_skill",
    ]
  ) ok(names.includes(name), name);
  for (const { function: { name, parameters } } of offered) {
    const schema = parameters as Record<string, unknown>;
    equal(schema.type, "object", name);
    equal(schema.additionalProperties, false, name);
  }
});

Deno.test("the prompt holds workspace, memory, skills, history, in this order", async () => {
  await using place = await setUp({
    answer: [{ text: "first" }, { text: "second" }],
  });
  const { program, server } = place;
  await program.run(["memory", "append", "long", "-c", "Miso is a cat"]);
  await program.run(["agent", "-m", "one"]);
  await program.run(["agent", "-m", "two"]);
  const { messages } = server.requests[1].body;
  deepEqual(
    messages.slice(1).map(({ role, content }) => [role, content]),
    [["user", "one"], ["assistant", "first"], ["user", "two"]],
  );
  const system = String(messages[0].content);
  const places = ["<SOUL.md>", "<USER.md>", "Miso is a cat", "<now>"]
    .map((part) => system.indexOf(part));
  ok(places.every((at) => at >= 0), system);
  deepEqual(places.toSorted((a, b) => a - b), places);
});

Deno.test("a model that only calls tools is ended, named and exits with 1", async () => {
  await using place = await setUp({
    answer: (_request, n) => ({
      calls: [{ name: "list_skills", arguments: {}, id: `c${n}` }],
    }),
  }, { max_iterations: 3 });
  const { code, stdout, stderr } = await place.program.run([
    "agent",
    "-m",
    "go",
  ]);
  deepEqual([code, stdout], [1, ""]);
  match(stderr, /after 3 tool rounds: agent\.max_iterations/);
  const { code: next } = await place.program.run(["agent", "-m", "go on"]);
  equal(next, 1, "the kept conversation is one that a model accepts");
});

Deno.test("what the service refuses is told in words, with what to do", async () => {
  const cases: [OpenAIServerOptions, RegExp][] = [
    [
      { key: "sk-another-key-00" },
      /key.*\n.*config set providers\.test\.api_key/i,
    ],
    [{ models: ["other"] }, /test-model/],
    [{ answer: [{ status: 402, body: "{}" }] }, /credit/i],
    [
      { answer: [{ status: 200, body: "<html><body>Login</body></html>" }] },
      /HTML|page/,
    ],
  ];
  for (const [options, expected] of cases) {
    await using place = await setUp(options);
    const { code, stdout, stderr } = await place.program.run([
      "agent",
      "-m",
      "hi",
    ]);
    deepEqual([code, stdout], [1, ""]);
    match(stderr, expected);
    ok(!stderr.includes(KEY), stderr);
    ok(!stderr.includes("    at "), "no stack trace");
    const session = await Deno.readTextFile(
      place.program.path("workspace/sessions/cli_default.json"),
    );
    ok(!session.includes(KEY));
  }
});

Deno.test("nobody at the address is an error that says so", async () => {
  await using program = await Program.create();
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr;
  listener.close();
  await program.writeConfig({
    agent: { provider: "test", model: "m" },
    providers: {
      test: { type: "openai", base_url: `http://127.0.0.1:${port}/v1` },
    },
  });
  const { code, stderr } = await program.run([
    "agent",
    "-m",
    "hi",
    "--format=json",
  ]);
  equal(code, 1);
  equal(stderr.match(/Error/g), null);
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  Deno.test(`${signal} ends an answer, keeps the question and exits with 130`, {
    ignore: Deno.build.os === "windows",
  }, async () => {
    const held = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    await using place = await setUp({
      answer: () => {
        reached.resolve();
        return { text: ["Once upon ", "a time"], hold: held.promise };
      },
    });
    const { program } = place;
    const child = program.start(["agent", "-m", "a story", "-v"]);
    await child.stdin.close();
    await reached.promise;
    await waitForFirstPiece(program);
    child.kill(signal);
    const { code, stderr } = await child.output();
    equal(code, 130, new TextDecoder().decode(stderr));
    held.resolve();
    const { messages } = await program.readJson(
      "workspace/sessions/cli_default.json",
    ) as { messages: { role: string; content: string }[] };
    equal(messages[0].content, "a story");
    match(messages[1].content, /\[stopped by the person\]$/);
  });
}

/** The question is kept before the model is asked, so its file tells the time. */
async function waitForFirstPiece(program: Program): Promise<void> {
  const path = program.path("workspace/sessions/cli_default.json");
  for (;;) {
    const text = await Deno.readTextFile(path).catch(() => "");
    if (text.includes("a story")) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

Deno.test("a kill at any moment leaves a conversation that can go on", async () => {
  await using place = await setUp({
    answer: ({ body }, n) =>
      body.messages.at(-1)?.role === "user"
        ? {
          calls: [{
            name: "exec",
            arguments: { command: "ls", args: [] },
            id: `k${n}`,
          }],
        }
        : { text: "done" },
  });
  const { program } = place;
  for (const delay of [0, 40, 60, 70, 80, 90, 100, 110, 120, 140]) {
    const child = program.start(["agent", "-m", `kill after ${delay}`]);
    await child.stdin.close();
    const timer = setTimeout(() => {
      try {
        child.kill("SIGKILL");
      } catch { /* it was done before */ }
    }, delay);
    await child.output();
    clearTimeout(timer);
  }
  const { code, stdout, stderr } = await program.run(["agent", "-m", "still?"]);
  deepEqual([code, stdout], [0, "done\n"], stderr);
});

Deno.test("two programs in one conversation take turns and lose nothing", async () => {
  await using place = await setUp({
    answer: ({ body }) => ({
      text: `answer to ${body.messages.at(-1)?.content}`,
    }),
  });
  const { program } = place;
  const texts = ["one", "two", "three"];
  const outcomes = await Promise.all(
    texts.map((text) => program.run(["agent", "-m", text])),
  );
  deepEqual(
    outcomes.map(({ stdout }) => stdout),
    texts.map((text) => `answer to ${text}\n`),
  );
  const { messages } = await program.readJson(
    "workspace/sessions/cli_default.json",
  ) as { messages: { role: string; content: string }[] };
  equal(messages.length, 6);
  for (let at = 0; at < 6; at += 2) {
    equal(messages[at + 1].content, `answer to ${messages[at].content}`);
  }
});

Deno.test("--model and the chat's own model reach the service", async () => {
  await using place = await setUp({
    models: ["test-model", "second", "third"],
    answer: () => ({ text: "ok" }),
  });
  const { program, server } = place;
  await program.run(["agent", "-m", "hi", "-M", "second"]);
  const chosen = await program.run(["agent", "-m", "/model third"]);
  match(chosen.stdout, /uses third/);
  await program.run(["agent", "-m", "hi"]);
  const wrapped = await program.run(["agent", "-m", "hi", "--format=json"]);
  equal(JSON.parse(wrapped.stdout).model, "third");
  const unknown = await program.run(["agent", "-m", "/model thrid"]);
  match(unknown.stdout, /Did you mean third\?/);
  await program.run(["--model", "second", "agent", "-m", "hi"]);
  deepEqual(server.requests.map(({ body }) => body.model), [
    "second",
    "third",
    "third",
    "second",
  ]);
});
