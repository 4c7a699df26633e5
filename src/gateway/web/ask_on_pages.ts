import { APPROVAL_MS } from "../../tools/approval/approver.ts";
import type {
  ApprovalAnswer,
  Approver,
} from "../../tools/approval/approver.ts";
import type { PendingApprovals } from "../../tools/approval/pending_approvals.ts";
import { isProgramChat } from "../openai/program_chat.ts";
import type { WebChannel } from "./web_channel.ts";

/** What asking on the pages takes. */
export interface PageApproverOptions {
  /** The pages. */
  web: WebChannel;
  /** Where the requests wait, for buttons and for `/approve`. */
  pending(): PendingApprovals;
  /** The clock. */
  now(): Date;
}

/**
 * Asks on the pages of the chat; one that is opened while it waits asks too. Of
 * what an OpenAI client asked there is no page, and so nobody.
 */
export function askOnPages(
  { web, pending, now }: PageApproverOptions,
): Approver {
  return {
    async ask(request, signal) {
      if (isProgramChat(request.chat.chatId)) return "nobody";
      const { code, answer } = pending().open(request, signal);
      const { chat, argv, cwd, program, mayBeRemembered } = request;
      const expires = new Date(now().getTime() + APPROVAL_MS);
      const log = web.log(chat.chatId);
      log.add({
        kind: "approval",
        approval: {
          ...{ code, argv, cwd, program, mayBeRemembered },
          expires_at: expires.toISOString(),
        },
      });
      let outcome: ApprovalAnswer = "lapsed";
      try {
        return outcome = await answer;
      } finally {
        log.add({ kind: "settled", code, answer: outcome });
      }
    },
  };
}
