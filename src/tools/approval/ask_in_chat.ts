import type { ChatAddress } from "../../base/chat_address.ts";
import type { Choice } from "../../hub/outbound_message.ts";
import { APPROVAL_MS } from "./approver.ts";
import type { ApprovalRequest, Approver } from "./approver.ts";
import type { PendingApprovals } from "./pending_approvals.ts";
import { showArgument, showArgv } from "./show_argv.ts";

/** What asking in a chat takes. */
export interface ChatApproverOptions {
  /** Where the requests wait for `/approve` and `/deny`. */
  pending: PendingApprovals;
  /**
   * Sends a text to a chat, with buttons where its channel has them; throws where
   * that chat can't be reached.
   */
  send(
    chat: ChatAddress,
    content: string,
    choices: Choice[],
  ): Promise<void>;
}

/** Asks by a message to the chat, which its person answers with a code. */
export function askInChat({ pending, send }: ChatApproverOptions): Approver {
  return {
    async ask(request, signal) {
      const takenBack = new AbortController();
      const either = AbortSignal.any([signal, takenBack.signal]);
      const { code, answer } = pending.open(request, either);
      // Should sending fail, nobody is left to hear that the request was taken back.
      answer.catch(() => {});
      try {
        await send(
          request.chat,
          question(request, code),
          choicesOf(request, code),
        );
      } catch (error) {
        takenBack.abort(error);
        signal.throwIfAborted();
        return "nobody";
      }
      return await answer;
    },
  };
}

function choicesOf(
  { mayBeRemembered }: ApprovalRequest,
  code: string,
): Choice[] {
  const always = { label: "Always", command: `/approve ${code} always` };
  return [
    { label: "Allow once", command: `/approve ${code}` },
    ...(mayBeRemembered ? [always] : []),
    { label: "No", command: `/deny ${code}` },
  ];
}

function question(
  { argv, cwd, program, mayBeRemembered }: ApprovalRequest,
  code: string,
): string {
  return [
    "May I run this? It isn't on your list of programs.",
    showArgv(argv),
    `in ${showArgument(cwd)}`,
    `/approve ${code} - allow it this once`,
    mayBeRemembered
      ? `/approve ${code} always - allow ${program} from now on`
      : "It can only be allowed once: it can run other programs, or be changed.",
    `/deny ${code} - don't`,
    `Without an answer it isn't run; the question lapses in ${
      APPROVAL_MS / 60_000
    } minutes.`,
  ].join("\n");
}
