import { describeError } from "../i18n/describe_error.ts";
import { truncateMiddle } from "../base/truncate_middle.ts";
import type { Job, Jobs } from "./confined_call.ts";
import { MOST_TEXT_BYTES } from "./protocol.ts";
import type { Answer, Order } from "./protocol.ts";

/** The part of a Worker's global scope that jobs are served through. */
interface WorkerScope {
  /** Hears orders. */
  onmessage: ((event: MessageEvent<Order>) => void) | null;
  /** Answers. */
  postMessage(message: Answer | "ready"): void;
}

/**
 * Does jobs in this Worker, as the process around it orders them; the Worker is
 * told how in the process's own words.
 */
export function serveJobs(jobs: Jobs, { revoke }: { revoke?: string }): void {
  if (revoke !== undefined) {
    Deno.permissions.revokeSync({ name: "read", path: revoke });
  }
  const scope = globalThis as unknown as WorkerScope;
  const running = new Map<number, AbortController>();
  scope.onmessage = async ({ data }) => {
    if (data.kind === "stop") return running.get(data.id)?.abort();
    const stop = new AbortController();
    running.set(data.id, stop);
    scope.postMessage(await answer(data, { jobs, signal: stop.signal }));
    running.delete(data.id);
  };
  scope.postMessage("ready");
}

async function answer(
  { id, job, input }: Order & { kind: "run" },
  { jobs, signal }: { jobs: Jobs; signal: AbortSignal },
): Promise<Answer> {
  try {
    const text = await findJob(jobs, job)(input, signal);
    return { kind: "done", id, text: truncateMiddle(text, MOST_TEXT_BYTES) };
  } catch (error) {
    const { message, ...report } = describeError(error);
    const short = truncateMiddle(message, MOST_TEXT_BYTES / 16);
    return { kind: "failed", id, error: { ...report, message: short } };
  }
}

function findJob(jobs: Jobs, name: string): Job {
  if (Object.hasOwn(jobs, name)) return jobs[name];
  throw new TypeError(`There is no job "${name}"`);
}
