import { texts } from "../../i18n/en/chat_commands.ts";
import type { ApprovalReply } from "../../tools/approval/pending_approvals.ts";
import { showArgv } from "../../tools/approval/show_argv.ts";
import type { ChatCommandContext } from "./chat_command.ts";

/** Hands the person's word to the request that waits for it, and says what follows. */
export function replyToRequest(
  { code, answer }: Pick<ApprovalReply, "code" | "answer">,
  { pending, person, session, say }: ChatCommandContext,
): string {
  const chat = { channel: session.channel, chatId: session.chat_id };
  const outcome = pending.reply({ code, answer, chat, person });
  switch (outcome.kind) {
    case "unknown":
      return say(texts.nothingWaits);
    case "notYours":
      return say(texts.notYours);
    case "taken": {
      const { argv, program, mayBeRemembered } = outcome.request;
      const call = showArgv(argv);
      if (answer === "denied") return say(texts.refused, { call });
      if (answer === "once") return say(texts.allowedOnce, { call });
      return mayBeRemembered
        ? say(texts.allowedAlways, { program })
        : say(texts.allowedOnlyOnce, { call });
    }
  }
}
