import type { InboundMessage } from "../../../src/hub/inbound_message.ts";
import type {
  OutboundMessage,
  ReplyOutcome,
} from "../../../src/hub/outbound_message.ts";

/** Something that happens in the chat. */
export type Act = "ask" | "fail" | "job" | "text" | "beside";

const chat = { channel: "web", chatId: "default" };
/** A message on its way through the journal. */
export class Errand {
  isAnswered = false;
  isDelivered = false;
  readonly inbound?: InboundMessage;
  readonly outbound: OutboundMessage;

  constructor(readonly act: Act, readonly number: number) {
    const id = { job: `job:${number}`, text: `job:${number}` }[act as string] ??
      `web:${number}`;
    const failed = { kind: "failed", code: "x", message: `why ${number}` };
    if (act !== "beside") {
      this.inbound = {
        ...{ id, chat, person: "web:owner", audience: "person" },
        ...{ text: `question ${number}`, received_at: time() },
        ...(act === "text" && { answer: `answer ${number}` }),
      };
    }
    this.outbound = {
      id: act === "beside" ? `said:${number}` : `reply:${id}`,
      ...{ chat, text: `answer ${number}` },
      ...(act !== "beside" && { answers: id }),
      ...(act === "fail" && { outcome: failed as ReplyOutcome }),
    };
  }

  /** What a page shows of it in the end. */
  get shown(): string[] {
    const { act, number } = this;
    const answer = act === "fail" ? `why ${number}` : `answer ${number}`;
    const role = act === "beside" ? "beside" : "assistant";
    const question = act === "beside" || act === "text"
      ? []
      : [`user: question ${number}`];
    return [...question, `${role}: ${answer}`];
  }
}

let clock = Date.UTC(2026, 10, 20);

/** The next second. */
export function time(): string {
  return new Date(clock += 1000).toISOString();
}
