/** What a process holds, in MB. */
export interface Held {
  /** What the system counts as its own, pages that it shares among them. */
  rss: number;
  /** The same, shared pages divided by those who share them; Linux alone tells. */
  pss: number;
}

/** What a process holds now. */
export async function held(pid: number): Promise<Held> {
  if (Deno.build.os !== "linux") return { rss: await askPs(pid), pss: NaN };
  const rollup = await Deno.readTextFile(`/proc/${pid}/smaps_rollup`);
  return { rss: field(rollup, "Rss"), pss: field(rollup, "Pss") };
}

/** What it holds once it has been left alone for so long. */
export async function heldAfter(pid: number, restMs: number): Promise<Held> {
  await new Promise((resolve) => setTimeout(resolve, restMs));
  return await held(pid);
}

function field(rollup: string, name: string): number {
  const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(rollup)?.[1];
  return Number(kilobytes) / 1024;
}

async function askPs(pid: number): Promise<number> {
  const { stdout } = await new Deno.Command("ps", {
    args: ["-o", "rss=", "-p", `${pid}`],
  }).output();
  return Number(new TextDecoder().decode(stdout)) / 1024;
}
