import { equal, match, ok } from "node:assert/strict";
import { Program } from "./program.ts";

Deno.test("an empty machine answers at once, without key, network or set-up", async () => {
  await using program = await Program.create();
  const noted = await program.run([
    "agent",
    "-m",
    "Remember that the bins go out on Thursdays",
  ]);
  equal(noted.code, 0, noted.stderr);
  match(noted.stderr, /miniclaw onboard/);
  ok(noted.stdout.trim().length > 0);
  const memory = await Deno.readTextFile(
    program.path("workspace/memory/MEMORY.md"),
  );
  match(memory, /^- \d{4}-\d\d-\d\d: .*bins go out on Thursdays/m);

  const asked = await program.run(["agent", "-m", "Que sais-tu sur bins ?"]);
  match(asked.stdout, /Thursdays/);
});

Deno.test("a conversation is kept as its file promises", async () => {
  await using program = await Program.create();
  await program.run(["agent", "-m", "list files", "--session", "a/b"]);
  const session = await program.readJson(
    "workspace/sessions/cli_a%2Fb.json",
  );
  equal(session.session_id, "cli_a%2Fb");
  equal(session.channel, "cli");
  equal(session.chat_id, "a/b");
  const messages = session.messages as Record<string, unknown>[];
  equal(
    messages.map(({ role }) => role).join(" "),
    "user assistant tool assistant",
  );
  const [call] = messages[1].tool_calls as Record<string, unknown>[];
  equal(call.name, "filesystem");
  equal(messages[2].tool_call_id, call.id);
});

Deno.test("the agent never holds more than 50 messages of a chat", async () => {
  await using program = await Program.create();
  await program.run(["agent", "-m", "hello"]);
  const name = "workspace/sessions/cli_default.json";
  const session = await program.readJson(name);
  const filler = Array.from({ length: 60 }, (_, n) => ({
    role: n % 2 ? "assistant" : "user",
    content: `${n}`,
    timestamp: "2026-11-20T10:00:00.000Z",
  }));
  await Deno.writeTextFile(
    program.path(name),
    JSON.stringify({ ...session, messages: filler }),
  );
  await program.run(["agent", "-m", "list files"]);
  const { messages } = await program.readJson(name) as {
    messages: { role: string; content: string }[];
  };
  ok(messages.length <= 50);
  equal(messages[0].role, "user");
  match(JSON.stringify(messages.at(-4)), /list files/);
});

Deno.test("a broken session is set aside, and the person is answered", async () => {
  await using program = await Program.create();
  await program.run(["agent", "-m", "hello"]);
  const path = program.path("workspace/sessions/cli_default.json");
  await Deno.writeTextFile(path, "{broken");
  const { code, stderr } = await program.run(["agent", "-m", "hello"]);
  equal(code, 0);
  match(stderr, /cli_default\.json\.corrupted/);
  equal(await Deno.readTextFile(`${path}.corrupted`), "{broken");
});

Deno.test("the message may come from a pipe, and --format json wraps the answer", async () => {
  await using program = await Program.create();
  const piped = await program.run(["agent", "--format", "json"], {
    stdin: "hello\n",
  });
  const { reply, session } = JSON.parse(piped.stdout);
  ok(reply.length > 0);
  equal(session, "default");
  const empty = await program.run(["agent"], { stdin: "  \n" });
  equal(empty.code, 2);
  match(empty.stderr, /expected a message/);
});

Deno.test("chat commands are answered without a model", async () => {
  await using program = await Program.create();
  const cases: [string, RegExp][] = [
    ["/help", /\/new - /],
    ["/status", /Model: offline \(offline\)/],
    ["/nwe", /Did you mean \/new\?/],
    ["/start@my_bot", /Hello/],
    ["/model nothing", /no model "nothing"/i],
    ["/stop", /Nothing is running/],
    ["/new", /fresh conversation/],
  ];
  for (const [text, expected] of cases) {
    const { code, stdout } = await program.run(["agent", "-m", text]);
    equal(code, 0);
    match(stdout, expected);
  }
});
