import { beforeStop } from "../agent/marks.ts";
import type { Reply } from "../hub/outbound_message.ts";

/** What a chat is told: the answer, and how it ended where that wasn't well. */
export function spokenText({ text, outcome }: Reply): string {
  switch (outcome?.kind) {
    case "incomplete": {
      const { message, hint } = outcome;
      return joined(text, hint ? `${message}. ${hint}` : message);
    }
    case "stopped": {
      const written = beforeStop(text).trim();
      return written === "" ? "" : joined(written, "(stopped)");
    }
    default:
      return text;
  }
}

function joined(text: string, remark: string): string {
  return [text.trim(), remark].filter(Boolean).join("\n\n");
}
