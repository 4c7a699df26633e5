import type { Operation } from "../operation.ts";
import { type ApprovalList, approvalList } from "./approval_schema.ts";

/** Lists the requests that wait for the person's word. */
export const listApprovals: Operation<unknown, unknown, ApprovalList> = {
  method: "GET",
  path: "/api/approvals",
  id: "listApprovals",
  summary: "List what the agent asks to be allowed",
  tag: "approvals",
  result: approvalList,
  run(_input, { gateway: { web } }) {
    const items = web.approvals
      .map(({ session, approval }) => ({ session, ...approval }));
    return Promise.resolve({ body: { items } });
  },
};
