/** A process that swaps a folder for a link and back, over and over. */
export interface Swapper {
  /** Ends it; the folder is in its place again. Returns how often it swapped. */
  stop(): Promise<number>;
}

/** What is swapped for what. */
export interface Swap {
  /** The folder whose place it is. */
  folder: string;
  /** Where the link leads that takes its place. */
  outside: string;
  /** An empty folder on the same disk, for what is out of its place. */
  aside: string;
  /** The longest rest between two swaps, in milliseconds. Default: none. */
  restMs?: number;
}

/** Whatever stands in the way, such as a folder made anew meanwhile, is removed. */
const SCRIPT = `
const [folder, aside, rest] = Deno.args;
const reader = Deno.stdin.readable.getReader();
let stopped = false;
reader.read().then(() => { stopped = true; });
const put = (from, to) => {
  for (;;) {
    try {
      return Deno.renameSync(from, to);
    } catch {
      Deno.removeSync(to, { recursive: true });
    }
  }
};
const pause = () => new Promise((go) => setTimeout(go, Math.random() * rest));
const spin = () => { for (let n = Math.random() * 3000; n > 0; n--); };
let swaps = 0;
Deno.stdout.writeSync(new TextEncoder().encode("."));
while (!stopped) {
  for (let round = 0; round < (rest > 0 ? 1 : 50); round++) {
    Deno.renameSync(folder, aside + "/folder");
    put(aside + "/link", folder);
    spin();
    put(folder, aside + "/link");
    put(aside + "/folder", folder);
    spin();
    swaps++;
  }
  await pause();
}
await reader.cancel();
console.log(swaps);
`;

/** Starts one; it has begun when this returns. */
export async function startSwapper(
  { folder, outside, aside, restMs = 0 }: Swap,
): Promise<Swapper> {
  await Deno.symlink(outside, `${aside}/link`);
  const script = `${aside}/swap.js`;
  await Deno.writeTextFile(script, SCRIPT);
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      ...["run", "--quiet", "--no-prompt", "--allow-read", "--allow-write"],
      ...[script, folder, aside, String(restMs)],
    ],
    stdin: "piped",
    stdout: "piped",
  }).spawn();
  const output = child.stdout.getReader();
  await output.read();
  return {
    async stop(): Promise<number> {
      await child.stdin.close();
      let text = "";
      for (let part; !(part = await output.read()).done;) {
        text += new TextDecoder().decode(part.value);
      }
      await child.status;
      return Number(text);
    },
  };
}
