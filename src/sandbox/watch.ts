import type { WorkerPermissions } from "./permissions.ts";
import type { Answer, Order } from "./protocol.ts";
import { readLines } from "./read_lines.ts";
import { WORKER } from "./role.ts";

/** What a confined process is started with, as its only argument. */
export interface WatchSetup {
  /** The permissions of the Worker. */
  permissions: WorkerPermissions;
  /** A folder that the Worker gives up reading before its first job. */
  revoke?: string;
  /** The most memory the process may use, in bytes. */
  memoryBytes: number;
}

/** How a confined process that used too much memory ends. */
export const MEMORY_EXIT = 77;

/** Milliseconds between two looks at the memory while something runs. */
const LOOK_MS = 25;

/** Milliseconds for which a job may end what it started when the parent is gone. */
const LAST_MS = 1500;

/**
 * The confined process: a Worker does the jobs, and this thread, which none of
 * them can block, ends the process when its parent is gone or memory runs out.
 */
export async function watch(
  { permissions, memoryBytes }: WatchSetup,
  exit: (code: number) => void,
): Promise<void> {
  const ready = Promise.withResolvers<void>();
  const worker = startWorker(permissions);
  let timer: ReturnType<typeof setInterval> | undefined;
  let running: number | undefined;
  let orphaned = false;
  worker.onmessage = ({ data }: MessageEvent<Answer | "ready">) => {
    if (data === "ready") return ready.resolve();
    clearInterval(timer);
    running = undefined;
    write(data, exit);
    if (orphaned) exit(0);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    write(brokenDown(event.message), exit);
    exit(1);
  };
  const look = (): void => {
    if (Deno.memoryUsage().rss > memoryBytes) exit(MEMORY_EXIT);
  };
  for await (const line of readLines(Deno.stdin.readable)) {
    const order: Order = JSON.parse(line);
    await ready.promise;
    if (order.kind === "run") {
      running = order.id;
      clearInterval(timer);
      timer = setInterval(look, LOOK_MS);
    }
    worker.postMessage(order);
  }
  orphaned = true;
  if (running === undefined) exit(0);
  worker.postMessage({ kind: "stop", id: running });
  setTimeout(() => exit(0), LAST_MS);
}

function startWorker(permissions: WorkerPermissions): Worker {
  const options = { type: "module", name: WORKER, deno: { permissions } };
  return new Worker(Deno.mainModule, options as WorkerOptions);
}

/** What is thrown outside of any job, as in a callback of a socket. */
function brokenDown(message: string): Answer {
  const error = { code: "crashed", message: message.split(", run again")[0] };
  return { kind: "broken", error };
}

function write(answer: Answer, exit: (code: number) => void): void {
  const bytes = new TextEncoder().encode(`${JSON.stringify(answer)}\n`);
  try {
    for (let at = 0; at < bytes.length;) {
      at += Deno.stdout.writeSync(bytes.subarray(at));
    }
  } catch {
    exit(1); // nobody reads any more
  }
}
