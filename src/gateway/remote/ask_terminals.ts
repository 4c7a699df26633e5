import { startDeadline } from "../../base/deadline.ts";
import { APPROVAL_MS } from "../../tools/approval/approver.ts";
import type {
  ApprovalAnswer,
  ApprovalRequest,
  Approver,
} from "../../tools/approval/approver.ts";
import type { Terminals } from "./terminals.ts";

/**
 * Asks a person on the terminals on which they are in the chat. The first word
 * counts; one that can't ask anybody leaves it to the others.
 */
export function askTerminals(
  terminals: Terminals,
  { lapseMs = APPROVAL_MS }: { lapseMs?: number } = {},
): Approver {
  return {
    async ask(request, signal) {
      signal.throwIfAborted();
      using deadline = startDeadline(lapseMs);
      using asked = put(request, terminals);
      const { promise, reject } = Promise.withResolvers<never>();
      const lapsed = new Promise<ApprovalAnswer>((resolve) => {
        deadline.signal.addEventListener("abort", () => resolve("lapsed"));
      });
      const stop = (): void => reject(signal.reason);
      signal.addEventListener("abort", stop, { once: true });
      try {
        return await Promise.race([asked.answer, lapsed, promise]);
      } finally {
        signal.removeEventListener("abort", stop);
      }
    },
  };
}

/** Puts a request; disposed, it is taken back where it wasn't answered. */
function put(
  request: ApprovalRequest,
  terminals: Terminals,
): { answer: Promise<ApprovalAnswer> } & Disposable {
  const { chat, person } = request;
  const code = crypto.randomUUID();
  const open = new Set(
    chat.channel === "cli" ? terminals.inChat(chat.chatId, person) : [],
  );
  const { promise, resolve } = Promise.withResolvers<ApprovalAnswer>();
  if (open.size === 0) resolve("nobody");
  for (const terminal of open) {
    terminal.requests.set(code, (answer) => {
      terminal.requests.delete(code);
      open.delete(terminal);
      if (answer !== "nobody" || open.size === 0) resolve(answer);
    });
    void terminal.wire.send({ kind: "asked", code, request });
  }
  return {
    answer: promise,
    [Symbol.dispose]: () => {
      for (const { requests, wire } of open) {
        requests.delete(code);
        void wire.send({ kind: "lapsed", code });
      }
    },
  };
}
