import type { Json } from "../base/json.ts";
import type { Grant } from "./grant.ts";

/** Work to be done in a confined process. */
export interface ConfinedCall {
  /** What it may touch. */
  grant: Grant;
  /** The job's name. */
  job: string;
  /** What the job is given. */
  input: Json;
  /** Milliseconds after which it is ended. */
  timeoutMs: number;
  /** Whether its process ends with it, and what it left running with the process. */
  once?: boolean;
}

/**
 * What is done in a confined process. It takes and gives plain data, since both
 * cross from one process to another; what it throws crosses as its message, code
 * and hint.
 */
export type Job = (input: Json, signal: AbortSignal) => Promise<string>;

/** The jobs there are, by name. */
export type Jobs = Readonly<Record<string, Job>>;
