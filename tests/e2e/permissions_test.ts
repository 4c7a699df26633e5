import { deepEqual, equal, ok } from "node:assert/strict";
import project from "../../deno.json" with { type: "json" };
import { startOpenAIServer } from "../fakes/openai_server.ts";
import { startWebServer } from "../fakes/web_server.ts";
import { Program } from "./program.ts";

/** What people run with: the permission set of deno.json. */
const set = project.permissions.default;

/** One line of Deno's permission audit log. */
interface Asked {
  permission: string;
  value?: string;
}

Deno.test("what the main commands ask Deno for is in the permission set", async () => {
  await using page = startWebServer({ "/": () => new Response("a page") });
  await using server = startOpenAIServer({
    key: "sk-test-0123456789",
    answer: [{ text: "Let me see", calls: calls(page.host) }, { text: "Done" }],
  });
  await using program = await Program.create();
  const outside = new Set<string>();
  let count = 0;
  const run = async (...args: string[]): Promise<void> => {
    // Each run begins its log anew.
    const log = `${program.home}/audit.jsonl`;
    const env = { DENO_AUDIT_PERMISSIONS: log };
    const { code, stderr } = await program.run(args, { env });
    equal(code, 0, `${args.join(" ")}: ${stderr}`);
    for (const asked of await readLog(log)) {
      count++;
      if (!isAllowed(asked)) outside.add(`${asked.permission} ${asked.value}`);
    }
  };
  await run("version");
  await run("onboard", "--yes");
  await run("agent", "-m", "list files");
  await program.writeConfig({
    agent: { provider: "test", model: "test-model" },
    providers: {
      test: {
        type: "openai",
        base_url: server.url,
        api_key: "sk-test-0123456789",
      },
    },
    tools: { web: { allow_private: [page.host] } },
  });
  await run("agent", "-m", "Use every tool");
  for (const command of COMMANDS) await run(...command.split(" "));
  deepEqual(page.hits, ["GET /"]);
  deepEqual([...outside], []);
  ok(count > 100, `only ${count} were logged`);
});

const COMMANDS = [
  "memory append today -c tea",
  "memory read",
  "memory recent",
  "memory rank -q tea",
  "sessions list",
  "sessions show cli_default",
  "config show",
  "config get agent.model",
  "config set agent.max_tokens 5000",
  "help security",
  "completion bash",
];

function calls(
  host: string,
): { name: string; arguments: Record<string, unknown> }[] {
  return [
    {
      name: "filesystem",
      arguments: { action: "write", path: "a.md", content: "a" },
    },
    { name: "filesystem", arguments: { action: "read", path: "a.md" } },
    { name: "exec", arguments: { command: "ls", args: [] } },
    { name: "web", arguments: { url: `http://${host}/` } },
    { name: "write_memory", arguments: { content: "Tea is green" } },
    { name: "recall", arguments: { query: "tea" } },
    { name: "cron", arguments: { action: "list" } },
    { name: "list_skills", arguments: {} },
  ];
}

function isAllowed({ permission, value }: Asked): boolean {
  const allowed = (set as Record<string, unknown>)[permission];
  if (permission === "run") return !set.run.deny.includes(value ?? "");
  return allowed === true;
}

async function readLog(path: string): Promise<Asked[]> {
  const lines = (await Deno.readTextFile(path)).split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line));
}
