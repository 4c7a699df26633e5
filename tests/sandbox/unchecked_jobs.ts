import type { Json } from "../../src/base/json.ts";
import type { Jobs } from "../../src/sandbox/confined_call.ts";

type Act = (input: string) => unknown;

/** What a job without any check may try; it is the sandbox that holds it. */
const acts: Record<string, Act> = {
  echo: (text) => text,
  read: (path) => Deno.readTextFile(path),
  readFolder: (path) => [...Deno.readDirSync(path)].map((e) => e.name).join(),
  write: (path) => Deno.writeTextFile(path, "written"),
  remove: (path) => Deno.remove(path),
  rename: (path) => Deno.rename(path, `${path}.moved`),
  link: (path) => Deno.symlink("/etc/passwd", path),
  connect: async (host) => {
    const [hostname, port] = host.split(" ");
    (await Deno.connect({ hostname, port: Number(port) })).close();
  },
  listen: (hostname) => Deno.listen({ hostname, port: 0 }).close(),
  run: (program) => new Deno.Command(program).output(),
  environment: (name) => Deno.env.get(name),
  system: () => Deno.hostname(),
  foreign: (library) => Deno.dlopen(library, {}).close(),
  import: (module) => import(module),
  ask: async (path) => {
    const { state } = await Deno.permissions.request({ name: "read", path });
    if (state !== "granted") {
      throw new Deno.errors.NotCapable(`Requires more: ${state}`);
    }
  },
  killParent: () => Deno.kill(Deno.ppid, "SIGKILL"),
  widerWorker: (path) => readInWorker(path),
  hang: () => {
    for (;;);
  },
  fillHeap: () => {
    const kept: number[][] = [];
    for (;;) kept.push(new Array(100_000).fill(1.5));
  },
  fillBuffers: () => {
    const kept: Uint8Array[] = [];
    for (;;) kept.push(new Uint8Array(1_000_000).fill(1));
  },
  say: (text) => say(text),
  babble: () => {
    for (;;) say("x".repeat(65_536));
  },
  dieSilently: () => Deno.kill(Deno.pid, "SIGKILL"),
  throwLater: () => {
    setTimeout(() => {
      throw new TypeError("thrown outside of the job");
    });
    return new Promise(() => {});
  },
  repeat: (times) => "é".repeat(Number(times)),
  fail: (text) => Promise.reject(new TypeError(text)),
  wait: () => new Promise(() => {}),
};

/** Jobs without a check of their own; what they get is told as text. */
export const uncheckedJobs: Jobs = {
  ...Object.fromEntries(
    Object.entries(acts).map(([name, act]) => [
      name,
      async (input: Json) => String(await act(input as string)),
    ]),
  ),
  tidyUp: (input, signal) =>
    new Promise((_, reject) => {
      signal.addEventListener("abort", () => {
        Deno.writeTextFileSync(input as string, "tidied up");
        reject(signal.reason);
      });
    }),
};

function say(text: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(text));
}

async function readInWorker(path: string): Promise<void> {
  const source = `Deno.readTextFile(${JSON.stringify(path)})` +
    `.then(() => postMessage("read"), (error) => postMessage(String(error)))`;
  const options = { type: "module", deno: { permissions: { read: true } } };
  const worker = new Worker(`data:text/javascript,${source}`, options as never);
  const { promise, resolve } = Promise.withResolvers<string>();
  worker.onmessage = ({ data }) => resolve(data);
  const heard = await promise;
  if (heard !== "read") throw new Deno.errors.NotCapable(heard);
}
