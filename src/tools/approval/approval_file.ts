import * as v from "valibot";
import type { Logger } from "../../base/logger.ts";
import { readStateFile, writeStateFile } from "../../base/state_file.ts";

/** A program that a person allowed for good. */
export interface RememberedApproval {
  /** The program's real path. */
  program: string;
  /** Who allowed it, such as `cli:ada`. */
  person: string;
  /** The chat it was allowed in, such as `cli:default`. */
  chat: string;
  /** When, as ISO-8601 in UTC. */
  approved_at: string;
  /** The call that was asked about. */
  asked_for: string;
}

const approval: v.GenericSchema<unknown, RememberedApproval> = v.looseObject({
  program: v.pipe(v.string(), v.startsWith("/")),
  person: v.string(),
  chat: v.string(),
  approved_at: v.string(),
  asked_for: v.string(),
});

const approvalsFile = v.looseObject({
  version: v.literal(1),
  approvals: v.array(approval),
});

/**
 * Reads approvals.json. One that can't be read counts as empty and is moved to
 * `approvals.json.corrupted`: hold the lock.
 */
export async function readApprovals(
  path: string,
  log: Logger,
): Promise<RememberedApproval[]> {
  const broken = "no program counts as allowed for good";
  return await readStateFile(path, { parse, broken, log }) ?? [];
}

/** Writes approvals.json whole, for its owner alone. */
export async function writeApprovals(
  path: string,
  approvals: readonly RememberedApproval[],
): Promise<void> {
  await writeStateFile(path, { version: 1, approvals });
}

function parse(tree: unknown): RememberedApproval[] | undefined {
  const result = v.safeParse(approvalsFile, tree);
  return result.success ? result.output.approvals : undefined;
}
