/** What a process holds, in MB. */
export interface Held {
  /** What the system counts as its own, pages that it shares among them. */
  rss: number;
  /** The same, shared pages divided by those who share them. */
  pss: number;
}

/** How long a process is left alone before it is measured. */
const REST_MS = 10_000;

/** What a process holds once it has come to rest; Linux only. */
export async function heldAtRest(pid: number): Promise<Held> {
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  const rollup = await Deno.readTextFile(`/proc/${pid}/smaps_rollup`);
  return { rss: field(rollup, "Rss"), pss: field(rollup, "Pss") };
}

/** What an idle server holds that does nothing but listen, in the same Deno. */
export async function heldByBareServer(): Promise<Held> {
  const server = new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", "--allow-net", "-"],
    stdin: "piped",
    stdout: "piped",
    stderr: "null",
  }).spawn();
  const program = 'Deno.serve({ port: 0 }, () => new Response("ok"));\n';
  const script = new Blob([program]).stream();
  await script.pipeTo(server.stdin);
  try {
    return await heldAtRest(server.pid);
  } finally {
    server.kill("SIGKILL");
    await server.output();
  }
}

function field(rollup: string, name: string): number {
  const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(rollup)?.[1];
  return Number(kilobytes) / 1024;
}
