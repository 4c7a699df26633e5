import * as v from "valibot";
import { MiniclawError } from "../../../base/miniclaw_error.ts";
import { phrase } from "../../../base/phrase.ts";
import { texts } from "../../../i18n/en/api.ts";
import type { Operation } from "../operation.ts";
import { OWNER } from "../chat/chat_name.ts";

/** The person's word. */
export interface ApprovalWord {
  /** This once, from now on, or not. */
  answer: "once" | "always" | "denied";
}

const word = v.picklist(["once", "always", "denied"]);

/** Answers a request that waits on the pages; it works once. */
export const answerApproval: Operation<unknown, ApprovalWord, ApprovalWord> = {
  method: "POST",
  path: "/api/approvals/:code",
  id: "answerApproval",
  summary: "Allow what the agent asks for, or refuse it",
  tag: "approvals",
  body: v.strictObject({ answer: word }),
  result: v.object({ answer: word }),
  errors: { 404: "It was answered, or it lapsed" },
  run({ params: { code }, body: { answer } }, { gateway: { live, web } }) {
    const waiting = web.approvals.find(({ approval }) =>
      approval.code === code
    );
    const chat = { channel: web.name, chatId: waiting?.session ?? "" };
    const reply = { code, answer, chat, person: OWNER };
    if (!waiting || live.pending.reply(reply).kind !== "taken") {
      throw new MiniclawError(phrase(texts.noApproval, { code }), {
        code: "not_found",
      });
    }
    return Promise.resolve({ body: { answer } });
  },
};
