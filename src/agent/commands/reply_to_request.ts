import type { ApprovalReply } from "../../tools/approval/pending_approvals.ts";
import { showArgv } from "../../tools/approval/show_argv.ts";
import type { ChatCommandContext } from "./chat_command.ts";

/** Hands the person's word to the request that waits for it, and says what follows. */
export function replyToRequest(
  { code, answer }: Pick<ApprovalReply, "code" | "answer">,
  { pending, person, session }: ChatCommandContext,
): string {
  const chat = { channel: session.channel, chatId: session.chat_id };
  const outcome = pending.reply({ code, answer, chat, person });
  switch (outcome.kind) {
    case "unknown":
      return "Nothing waits under that code here: it was answered, or it lapsed.";
    case "notYours":
      return "Only the person who was asked can answer that.";
    case "taken": {
      const { argv, program, mayBeRemembered } = outcome.request;
      if (answer === "denied") return `Refused: ${showArgv(argv)}`;
      if (answer === "once") return `Allowed this once: ${showArgv(argv)}`;
      return mayBeRemembered
        ? `Allowed from now on: ${program}`
        : `Allowed this once: ${showArgv(argv)}. It can't be allowed for good.`;
    }
  }
}
