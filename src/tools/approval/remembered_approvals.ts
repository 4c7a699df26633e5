import type { Logger } from "../../base/logger.ts";
import { withLock } from "../../base/with_lock.ts";
import { readApprovals, writeApprovals } from "./approval_file.ts";
import type { RememberedApproval } from "./approval_file.ts";

/** Who wants to run which program. */
export type ApprovalKey = Pick<RememberedApproval, "program" | "person">;

/** What people allowed for good, in `approvals.json`, which they may edit. */
export class RememberedApprovals {
  readonly #path: string;
  readonly #lock: string;
  readonly #log: Logger;

  /** Those in that state folder. */
  constructor(stateFolder: string, log: Logger) {
    this.#path = `${stateFolder}/approvals.json`;
    this.#lock = `${stateFolder}/locks/approvals.lock`;
    this.#log = log;
  }

  /** What that person allowed for that program, if anything. */
  async find(key: ApprovalKey): Promise<RememberedApproval | undefined> {
    const all = await withLock(
      this.#lock,
      () => readApprovals(this.#path, this.#log),
    );
    return all.find((one) => isSame(one, key));
  }

  /** Keeps one; an older one of the same person and program gives way. */
  async remember(approval: RememberedApproval): Promise<void> {
    await withLock(this.#lock, async () => {
      const all = await readApprovals(this.#path, this.#log);
      const others = all.filter((one) => !isSame(one, approval));
      await writeApprovals(this.#path, [...others, approval]);
    });
  }
}

function isSame(one: ApprovalKey, other: ApprovalKey): boolean {
  return one.program === other.program && one.person === other.person;
}
