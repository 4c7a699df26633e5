import { deepEqual, equal, match, ok } from "node:assert/strict";
import { startOllamaServer } from "../fakes/ollama_server.ts";
import {
  type OpenAIRequest,
  startOpenAIServer,
} from "../fakes/openai_server.ts";
import { Program } from "./program.ts";

const NOTES = [
  "A kitten moved in next door",
  "Paid the plumber",
  "Bought bread and tea",
  "The window is broken",
  "Met Anna at school",
  "Booked the train to Lyon",
  "Salary came late",
  "Rain all week",
];

Deno.test("with a model for it, notes are found by their meaning after an answer", async () => {
  await using server = startOllamaServer({
    answer: () => ({ text: "Hello" }),
  });
  await using program = await Program.create();
  await program.writeConfig({
    agent: { provider: "ollama", model: "test-model" },
    providers: { ollama: { base_url: server.url } },
    memory: { embeddings: { provider: "ollama", model: "test-model" } },
  });
  await Deno.mkdir(program.path("workspace/memory"), { recursive: true });
  await Deno.writeTextFile(
    program.path("workspace/memory/MEMORY.md"),
    NOTES.map((text) => `- ${text}\n`).join(""),
  );
  const rank = ["memory", "rank", "-q", "feline", "--format", "json"];
  deepEqual(JSON.parse((await program.run(rank)).stdout), { results: [] });
  const { code, stdout } = await program.run(["agent", "-m", "hi"]);
  deepEqual([code, stdout], [0, "Hello\n"]);
  equal(server.embedded.flat().length, NOTES.length);
  const { results } = JSON.parse((await program.run(rank)).stdout);
  equal(results[0].text, NOTES[0]);
});

Deno.test("a model for vectors that isn't there costs a warning, not the answer", async () => {
  await using server = startOllamaServer({ answer: () => ({ text: "Hello" }) });
  await using program = await Program.create();
  await program.writeConfig({
    agent: { provider: "ollama", model: "test-model" },
    providers: { ollama: { base_url: server.url } },
    memory: { embeddings: { provider: "ollama", model: "missing" } },
  });
  await program.run(["memory", "append", "long", "-c", "Anna is 12"]);
  const { code, stdout, stderr } = await program.run(["agent", "-m", "hi"]);
  deepEqual([code, stdout], [0, "Hello\n"]);
  match(stderr, /WARN .*No vectors for the notes: .*missing/);
});

Deno.test("old messages are condensed after the reply; what takes too long waits for the next run", async () => {
  let hang = true;
  const isCondensing = ({ body }: OpenAIRequest): boolean =>
    JSON.stringify(body.messages).includes("You keep the notes");
  await using server = startOpenAIServer({
    answer: (request) => {
      if (!isCondensing(request)) return { text: "Hello" };
      return hang ? { hang: true } : { text: "- Anna is 12" };
    },
  });
  await using program = await Program.create();
  await program.writeConfig({
    agent: { provider: "openai", model: "test-model" },
    providers: {
      openai: { base_url: server.url, api_key: "sk-test-0123456789" },
    },
    memory: { condense: true },
  });
  await writeLongSession(program);
  const start = Date.now();
  const first = await program.run(["agent", "-m", "hi"]);
  deepEqual([first.code, first.stdout, first.stderr], [0, "Hello\n", ""]);
  ok(Date.now() - start < 15_000);
  equal(server.requests.filter(isCondensing).length, 1);
  hang = false;
  await program.run(["agent", "-m", "hi again"]);
  const { stdout } = await program.run(["memory", "read"]);
  match(stdout, /Anna is 12 \(from cli default, 2026-01-02\)/);
});

/** A conversation that was longer before, as another program may leave it. */
async function writeLongSession(program: Program): Promise<void> {
  const messages = Array.from({ length: 70 }, (_, at) => ({
    role: at % 2 === 0 ? "user" : "assistant",
    content: `message ${at}`,
    timestamp: "2026-01-02T03:04:05.000Z",
  }));
  const now = new Date().toISOString();
  await Deno.mkdir(program.path("workspace/sessions"), { recursive: true });
  await Deno.writeTextFile(
    program.path("workspace/sessions/cli_default.json"),
    JSON.stringify({
      session_id: "cli_default",
      channel: "cli",
      chat_id: "default",
      created_at: now,
      last_accessed: now,
      messages,
    }),
  );
}
