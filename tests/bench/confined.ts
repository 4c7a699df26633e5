// What a confined call costs beside the same work in this process, cold and warm,
// and what memory it takes: of this process, and of its children while there are
// any. PSS counts each page that processes share in parts, so that sums are true.
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { mainSandbox } from "../fakes/main_sandbox.ts";
import { filesystem } from "../../src/tools/filesystem.ts";
import { web } from "../../src/tools/web.ts";
import type { Tool, ToolContext } from "../../src/tools/tool.ts";
import { toolContext } from "../fakes/tool_context.ts";
import { startWebServer } from "../fakes/web_server.ts";

const ROUNDS = 15;

await using page = startWebServer({
  "/": () =>
    new Response("<h1>A page</h1>".repeat(1000), {
      headers: { "content-type": "text/html" },
    }),
});
await using context = await toolContext({
  configure: (config) => void (config.tools.web.allow_private = [page.host]),
});
await Deno.writeTextFile(
  `${context.home.workspace}/a.md`,
  "text\n".repeat(100),
);

const calls: [name: string, tool: Tool, args: unknown][] = [
  ["filesystem read", filesystem, { action: "read", path: "a.md" }],
  ["web", web, { url: `http://${page.host}/` }],
];

const lines = ["| call | here | cold | warm |", "| --- | --- | --- | --- |"];
for (const [name, tool, args] of calls) {
  const here = await median(() => tool.run(args, context));
  const cold = await median(async () => {
    await using sandbox = mainSandbox();
    return await timed(() => tool.run(args, confinedBy(sandbox)));
  });
  await using sandbox = mainSandbox();
  await tool.run(args, confinedBy(sandbox));
  const warm = await median(() => tool.run(args, confinedBy(sandbox)));
  lines.push(`| ${name} | ${[here, cold, warm].map(shown).join(" | ")} |`);
}

lines.push("", "| memory (PSS) | this process | its children |");
lines.push("| --- | --- | --- |");
{
  await using sandbox = mainSandbox();
  lines.push(await memory("no tool used"));
  for (const [name, tool, args] of calls) {
    await tool.run(args, confinedBy(sandbox));
    lines.push(await memory(`${name}: a child is kept`));
  }
}
lines.push(await memory("after"));
Deno.stdout.writeSync(new TextEncoder().encode(`${lines.join("\n")}\n`));

function confinedBy(sandbox: Sandbox): ToolContext {
  return { ...context, confine: (call) => sandbox.run(call, context.signal) };
}

/** The median of the times that the work takes, or says that it took. */
async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now();
    const result = await work();
    const time = typeof result === "number"
      ? result
      : performance.now() - start;
    if (round > 0) times.push(time);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function memory(when: string): Promise<string> {
  const children = await Deno.readTextFile(
    `/proc/${Deno.pid}/task/${Deno.pid}/children`,
  );
  const pids = children.trim().split(" ").filter((pid) => pid !== "");
  const sizes = await Promise.all(pids.map(proportionalMegabytes));
  const own = await proportionalMegabytes(String(Deno.pid));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return `| ${when} | ${own.toFixed(0)} MB | ${pids.length}: ${
    all.toFixed(0)
  } MB |`;
}

async function proportionalMegabytes(pid: string): Promise<number> {
  const text = await Deno.readTextFile(`/proc/${pid}/smaps_rollup`);
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1]) / 1024;
}

function shown(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`;
}
