import { deepEqual, equal, match, ok } from "node:assert/strict";
import { startOllamaServer } from "../fakes/ollama_server.ts";
import { ada, setUpTelegram } from "./telegram_stage.ts";
import { later, runTheJob } from "./run_the_job.ts";

/** What Deno was asked for, line by line. */
interface Asked {
  permission: string;
  value?: string;
}

/** A request is told with its whole address. */
function addressIn(value: string): string {
  return /^https?:/.test(value) ? new URL(value).host : value;
}

async function readAudit(path: string): Promise<Asked[]> {
  const lines = (await Deno.readTextFile(path)).split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line));
}

Deno.test("with Ollama and Telegram no other address is ever asked for, and each model call is one line", async () => {
  await using ollama = startOllamaServer({
    answer: ({ body }, n) => {
      const calls = [
        { name: "write_memory", arguments: { content: "Ada likes tea" } },
        { name: "recall", arguments: { query: "tea" } },
        { name: "filesystem", arguments: { action: "list", path: "." } },
        { name: "exec", arguments: { command: "ls", args: [] } },
        { name: "spawn", arguments: { task: "a task" } },
        {
          name: "cron",
          arguments: {
            ...{ action: "add", type: "fire_at", time: later() },
            message: "a job",
          },
        },
      ];
      const messages = body.messages as { content: string }[];
      return n === 0
        ? { text: "Let me see", calls }
        : { text: `About: ${messages.at(-1)?.content.slice(0, 10)}` };
    },
  });
  await using stage = await setUpTelegram({
    config: {
      agent: { provider: "ollama", model: "test-model" },
      providers: { ollama: { type: "ollama", base_url: ollama.url } },
    },
  });
  const { telegram, program } = stage;
  const audit = `${program.home}/audit.jsonl`;
  await using gateway = await stage.start({
    env: { DENO_AUDIT_PERMISSIONS: audit },
  });
  telegram.say(ada, "What do you know about tea?");
  const hears = (words: string): Promise<void> =>
    telegram.until(() =>
      telegram.sent.some(({ text }) => text.includes(words))
    );
  await hears("About: a task");
  // The turn that made the job has gone on.
  await telegram.until(() => ollama.requests.length === 3);
  await runTheJob(program);
  await hears("About: a job");
  const { host } = new URL(ollama.url);
  const calls = gateway.log.split("\n").filter((line) =>
    / INFO {2}model: /.test(line)
  );
  equal(calls.length, ollama.requests.length);
  for (const line of calls) {
    ok(line.includes(` ollama (${host}) test-model: `), line);
    match(line, /: \d+ ms, (about )?\d+ tokens read, \d+ written$/);
  }
  equal(await gateway.end(), 0);
  const net = (await readAudit(audit))
    .filter(({ permission }) => permission === "net")
    .map(({ value = "" }) => addressIn(value));
  deepEqual(
    [...new Set(net)].sort(),
    [
      ...["127.0.0.1:0", host, new URL(telegram.root).host],
      `unix:${program.path("state/gateway.sock")}`,
      `unix:${program.path("state/http.sock")}`,
    ].sort(),
  );
});
