import { beforeStop } from "../agent/marks.ts";
import { english, type Language } from "../base/language.ts";
import { phrase } from "../base/phrase.ts";
import type { Reply } from "../hub/outbound_message.ts";
import { texts } from "../i18n/en/chat.ts";

/** What a chat is told: the answer, and how it ended where that wasn't well. */
export function spokenText(
  { text, outcome }: Reply,
  language: Language = english,
): string {
  switch (outcome?.kind) {
    case "incomplete": {
      const { message, hint } = outcome;
      return joined(text, hint ? `${message}. ${hint}` : message);
    }
    case "stopped": {
      const written = beforeStop(text).trim();
      return written === ""
        ? ""
        : joined(written, phrase(texts.stoppedHere).in(language));
    }
    default:
      return text;
  }
}

function joined(text: string, remark: string): string {
  return [text.trim(), remark].filter(Boolean).join("\n\n");
}
