import * as v from "valibot";
import type { StandardSchema } from "../../../base/standard_schema.ts";
import type { WebApproval } from "../../web/web_event.ts";

/** A request that waits, and where. */
export interface SessionApproval extends WebApproval {
  /** The conversation that it belongs to. */
  session: string;
}

/** The requests that wait. */
export interface ApprovalList {
  /** In the order in which they were made. */
  items: SessionApproval[];
}

/** The shape of that list. */
export const approvalList: StandardSchema<ApprovalList> = v.object({
  items: v.array(v.object({
    session: v.string(),
    code: v.string(),
    argv: v.array(v.string()),
    cwd: v.string(),
    program: v.string(),
    mayBeRemembered: v.boolean(),
    expires_at: v.pipe(v.string(), v.isoTimestamp()),
  })),
});
