import { outputOf } from "./output_of.ts";

/** What a machine, or a container on it, has of memory. */
export interface MachineMemory {
  /** All of it, in bytes. */
  totalBytes: number;
  /** What programs may still take, in bytes. */
  freeBytes: number;
  /** Swap, in bytes; absent where the system makes it as it needs it. */
  swapBytes?: number;
  /** What the container or the service of this process may take, in bytes. */
  limitBytes?: number;
}

/** Runs a small program of the system, and returns what it prints. */
export type Output = typeof outputOf;

/** Asks the system; undefined where it doesn't tell. */
export async function readMemory(
  { os = Deno.build.os, output = outputOf }: {
    os?: typeof Deno.build.os;
    output?: Output;
  } = {},
): Promise<MachineMemory | undefined> {
  if (os === "linux") return await readLinux(output);
  return os === "darwin" ? await readMac(output) : undefined;
}

/** `cat`, since Deno itself reads nothing of /proc without every permission. */
async function readLinux(output: Output): Promise<MachineMemory | undefined> {
  const text = await output("cat", ["/proc/meminfo"]);
  const bytesOf = (name: string): number | undefined => {
    const [, kib] = new RegExp(`^${name}: +(\\d+) kB$`, "m").exec(text) ?? [];
    return kib === undefined ? undefined : Number(kib) * 1024;
  };
  const [totalBytes, freeBytes, swapBytes] = [
    ...["MemTotal", "MemAvailable", "SwapTotal"].map(bytesOf),
  ];
  if (totalBytes === undefined || freeBytes === undefined) return undefined;
  const machine = { totalBytes, freeBytes, swapBytes };
  const limitBytes = await readLimit(output);
  return limitBytes === undefined || limitBytes >= totalBytes
    ? machine
    : { ...machine, limitBytes, freeBytes: Math.min(freeBytes, limitBytes) };
}

/** The least that this control group, or one that it is in, allows. */
async function readLimit(output: Output): Promise<number | undefined> {
  const groups = await output("cat", ["/proc/self/cgroup"]);
  const paths = [...groups.matchAll(/^\d+:(|.*\bmemory\b.*):(\/.*)$/gm)]
    .flatMap(([, controllers, group]) =>
      foldersAbove(group).map((folder) =>
        controllers === ""
          ? `/sys/fs/cgroup${folder}/memory.max`
          : `/sys/fs/cgroup/memory${folder}/memory.limit_in_bytes`
      )
    );
  const limits = (await output("cat", paths)).split("\n")
    .filter((line) => /^\d+$/.test(line)).map(Number);
  return limits.length > 0 ? Math.min(...limits) : undefined;
}

/** `/a/b` lies in `/a`, which lies in the root: an empty text. */
function foldersAbove(group: string): string[] {
  const names = group.split("/").filter(Boolean);
  return [0, ...names.keys().map((at) => at + 1)]
    .map((length) => names.slice(0, length).map((name) => `/${name}`).join(""));
}

async function readMac(output: Output): Promise<MachineMemory | undefined> {
  const totalBytes = Number(await output("sysctl", ["-n", "hw.memsize"]));
  const text = await output("vm_stat", []);
  const [, page] = /page size of (\d+) bytes/.exec(text) ?? [];
  const pages = [...text.matchAll(/^Pages (?:free|inactive): +(\d+)\.$/gm)]
    .reduce((sum, [, count]) => sum + Number(count), 0);
  if (!totalBytes || page === undefined) return undefined;
  return { totalBytes, freeBytes: pages * Number(page) };
}
