import { deepEqual, doesNotMatch, equal, match, ok } from "node:assert/strict";
import {
  type OpenAIServer,
  startOpenAIServer,
} from "../fakes/openai_server.ts";
import { Program } from "./program.ts";

const KEY = "sk-test-0123456789";

interface Place extends AsyncDisposable {
  program: Program;
  server: OpenAIServer;
}

/** The program with a model of its own, and a note of eight months ago. */
async function setUp(): Promise<Place> {
  const server = startOpenAIServer({
    key: KEY,
    answer: () => ({ text: "ok" }),
  });
  const program = await Program.create();
  await program.writeConfig({
    agent: { provider: "test", model: "test-model", timezone: "UTC" },
    providers: {
      test: { type: "openai", base_url: server.url, api_key: KEY },
    },
  });
  await Deno.mkdir(program.path("workspace/memory"), { recursive: true });
  await Deno.writeTextFile(
    program.path(`workspace/memory/${monthsAgo(8)}.md`),
    "# A day\n\n- 08:05 Le médecin préfère le jeudi\n- 09:00 The plumber is Gareth Pike\n",
  );
  return {
    program,
    server,
    async [Symbol.asyncDispose]() {
      await program[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

/** The day on which the tests begin: the next may come in between. */
const today = Temporal.Now.plainDateISO("UTC");

function monthsAgo(months: number): string {
  return today.subtract({ months }).toString();
}

/** Every file under the home with its content. */
async function filesOf(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = `${folder}/${name}`;
    if (isDirectory) Object.assign(found, await filesOf(path));
    else found[path] = await Deno.readTextFile(path);
  }
  return found;
}

Deno.test("a note of eight months ago reaches the model, with its date and source", async () => {
  await using place = await setUp();
  const { program, server } = place;
  const { code, stderr } = await program.run([
    "agent",
    "-m",
    "Who was the plumber?",
  ]);
  deepEqual([code, stderr], [0, ""]);
  const date = monthsAgo(8);
  const system = String(server.requests[0].body.messages[0].content);
  match(system, new RegExp(`- ${date} \\(${date}\\.md\\): The plumber is`));
});

Deno.test("a French question without accents finds the note that has them", async () => {
  await using place = await setUp();
  await place.program.run(["agent", "-m", "quel jour prefere le medecin ?"]);
  const [{ body }] = place.server.requests;
  match(String(body.messages[0].content), /Le médecin préfère le jeudi/);
  equal(body.messages.at(-1)?.content, "quel jour prefere le medecin ?");
});

Deno.test("--show-context prints what is sent then, sends nothing and changes nothing", async () => {
  await using place = await setUp();
  const { program, server } = place;
  await program.run(["agent", "-m", "Hello"]);
  const before = await filesOf(program.home);
  const question = ["agent", "-m", "Who was the plumber?"];
  const shown = await program.run([
    ...question,
    "--show-context",
    "--format=json",
  ]);
  deepEqual([shown.code, shown.stderr], [0, ""]);
  equal(server.requests.length, 1);
  deepEqual(await filesOf(program.home), before);
  await program.run(question);
  const { request, parts } = JSON.parse(shown.stdout);
  const sent = server.requests[1].body;
  deepEqual(
    request.messages.map(withoutTime),
    sent.messages.map(({ role, content }) =>
      withoutTime({ role, content: String(content) })
    ),
  );
  deepEqual(request.tools, sent.tools?.map((tool) => tool.function));
  deepEqual(
    parts.map(({ name }: { name: string }) => name),
    [
      "tools",
      "rules",
      "SOUL.md",
      "AGENTS.md",
      "USER.md",
      "TOOLS.md",
      "skills",
      "recall",
      "now",
      "history: user",
      "history: assistant",
      "message",
    ],
  );
});

Deno.test("a secret in a note or a file is masked in what is sent, as --show-context shows it", async () => {
  await using place = await setUp();
  const { program, server } = place;
  const day = monthsAgo(9);
  const write = (name: string, text: string) =>
    Deno.writeTextFile(program.path(`workspace/${name}`), text);
  await write("memory/MEMORY.md", `- The key is ${KEY}\n`);
  await write(`memory/${day}.md`, `- 10:00 The wifi has ${KEY} too\n`);
  await write("USER.md", `My key: ${KEY}\n`);
  const question = ["agent", "-m", "wifi"];
  const shown = await program.run([
    ...question,
    "--show-context",
    "--format=json",
  ]);
  await program.run(question);
  const system = String(server.requests[0].body.messages[0].content);
  for (
    const text of ["The key is ***", "The wifi has *** too", "My key: ***"]
  ) {
    ok(system.includes(text), text);
  }
  ok(!system.includes(KEY));
  const [first] = JSON.parse(shown.stdout).request.messages;
  deepEqual(
    withoutTime(first),
    withoutTime({ role: "system", content: system }),
  );
});

Deno.test("--show-context keeps control characters but on a terminal", async () => {
  await using place = await setUp();
  const { program } = place;
  const text = "- red \x1b[31mfact\x1b[0m and a bell\x07\n";
  await Deno.writeTextFile(program.path("workspace/memory/MEMORY.md"), text);
  const question = ["agent", "--show-context", "-m", "Hi"];
  const { stdout } = await program.run(question);
  ok(stdout.includes(text), "as it is sent");
  await using child = program.startOnTerminal(question);
  await child.stdin.close();
  const terminal = await new Response(child.stdout).text();
  match(terminal, /- red fact and a bell\r?\n/);
});

Deno.test("--show-context says that history is left out", async () => {
  await using place = await setUp();
  const { program } = place;
  const config = await program.readJson("config.json");
  const agent = { ...Object(config.agent), context_tokens: 4000 };
  await program.writeConfig({ ...config, agent });
  await program.run(["agent", "-m", "many words ".repeat(500)]);
  const { stdout } = await program.run(["agent", "--show-context", "-m", "Hi"]);
  match(
    stdout,
    /=== cut, about \d+ tokens ===\n<cut>\nOlder messages of this/,
  );
  doesNotMatch(stdout, /=== history/);
});

/** The minute may change between two runs, and with it the day. */
function withoutTime(
  { role, content }: { role: string; content: string },
): [string, string] {
  return [role, content.replace(/\w+day, \S+ \d\d:\d\d \(UTC\)/, "")];
}

Deno.test("--show-context in a new home shows the templates and makes no home", async () => {
  await using program = await Program.create();
  const { code, stdout } = await program.run([
    "agent",
    "--show-context",
    "-m",
    "Hi",
  ]);
  equal(code, 0);
  match(stdout, /=== SOUL\.md, about \d+ tokens ===\n<SOUL\.md>/);
  match(stdout, /\n +\d+ {2}in all, for offline\n/);
  doesNotMatch(stdout, /filesystem`\(action/, "tools are not told twice");
  deepEqual(await filesOf(program.home), {});
});

Deno.test("--show-context says when nothing would be sent, and needs a message", async () => {
  await using program = await Program.create();
  const command = await program.run([
    "agent",
    "--show-context",
    "-m",
    "/status",
  ]);
  equal(command.code, 0);
  match(command.stdout, /^Nothing would be sent: this is a chat command/);
  const empty = await program.run(["agent", "--show-context"]);
  deepEqual([empty.code, empty.stdout], [2, ""]);
});
