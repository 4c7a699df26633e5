import type { ChatAddress } from "../../base/chat_address.ts";
import { english } from "../../base/language.ts";
import type { LanguageOf } from "../../base/language_of.ts";
import { type Say, sayIn } from "../../base/say.ts";
import type { Choice } from "../../hub/outbound_message.ts";
import { texts } from "../../i18n/en/approval.ts";
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
  /** Finds the language of who is asked. Default: English. */
  languageOf?: LanguageOf;
}

/** Asks by a message to the chat, which its person answers with a code. */
export function askInChat(
  { pending, send, languageOf }: ChatApproverOptions,
): Approver {
  return {
    async ask(request, signal) {
      const say = sayIn(languageOf ? await languageOf(request) : english);
      const takenBack = new AbortController();
      const either = AbortSignal.any([signal, takenBack.signal]);
      const { code, answer } = pending.open(request, either);
      // Should sending fail, nobody is left to hear that the request was taken back.
      answer.catch(() => {});
      try {
        await send(
          request.chat,
          question(request, { code, say }),
          choicesOf(request, { code, say }),
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
  { code, say }: { code: string; say: Say },
): Choice[] {
  const always = {
    label: say(texts.always),
    command: `/approve ${code} always`,
  };
  return [
    { label: say(texts.allowOnce), command: `/approve ${code}` },
    ...(mayBeRemembered ? [always] : []),
    { label: say(texts.no), command: `/deny ${code}` },
  ];
}

function question(
  { argv, cwd, program, mayBeRemembered }: ApprovalRequest,
  { code, say }: { code: string; say: Say },
): string {
  return [
    say(texts.mayI),
    showArgv(argv),
    say(texts.inFolder, { folder: showArgument(cwd) }),
    say(texts.approve, { code }),
    mayBeRemembered
      ? say(texts.approveAlways, { code, program })
      : say(texts.onceOnly),
    say(texts.deny, { code }),
    say(texts.lapses, { minutes: APPROVAL_MS / 60_000 }),
  ].join("\n");
}
