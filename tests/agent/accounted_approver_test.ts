import { deepEqual, equal, rejects } from "node:assert/strict";
import { AccountedApprover } from "../../src/agent/accounted_approver.ts";
import { NOT_RUN_RESULT } from "../../src/agent/marks.ts";
import type { ActLog } from "../../src/hub/acts.ts";
import type {
  ApprovalRequest,
  Approver,
} from "../../src/tools/approval/approver.ts";

const { signal } = new AbortController();
const request = { argv: ["ls"] } as unknown as ApprovalRequest;

interface Stage {
  notes: string[];
  acts: ActLog;
  approver: Approver;
}

/** What is kept and asked is written down in its order. */
function stage(): Stage {
  const notes: string[] = [];
  const note = (text: string): Promise<void> =>
    Promise.resolve(void notes.push(text));
  return {
    notes,
    acts: {
      starting: (id) => note(`${id} may run`),
      ended: (id, result) => note(`${id}: ${result}`),
    },
    approver: {
      ask: async () => {
        await note("asked");
        return "once";
      },
    },
  };
}

Deno.test("a call hasn't run until its question is answered, and then may have", async () => {
  const { notes, acts, approver } = stage();
  const accounted = new AccountedApprover(approver, { id: "a", acts });
  equal(await accounted.ask(request, signal), "once");
  deepEqual(notes, [`a: ${NOT_RUN_RESULT}`, "asked", "a may run"]);
});

Deno.test("a second question of a call leaves its account alone", async () => {
  const { notes, acts, approver } = stage();
  const accounted = new AccountedApprover(approver, { id: "a", acts });
  await accounted.ask(request, signal);
  notes.length = 0;
  await accounted.ask(request, signal);
  deepEqual(notes, ["asked"]);
});

Deno.test("what can't be accounted for isn't allowed", async () => {
  const { acts, approver } = stage();
  const full: ActLog = {
    ...acts,
    starting: () => Promise.reject(new Error("the disk is full")),
  };
  const accounted = new AccountedApprover(approver, { id: "a", acts: full });
  await rejects(accounted.ask(request, signal), /disk is full/);
});
