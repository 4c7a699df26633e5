import type { JsonObject } from "../base/json.ts";
import type { ChatAddress } from "../base/chat_address.ts";
import type { Amended, Delivery, Offered, Press } from "../hub/hub_options.ts";
import type { InboundMessage } from "../hub/inbound_message.ts";
import type { OutboundMessage } from "../hub/outbound_message.ts";
import type { Usage } from "../providers/provider.ts";

/** Takes what a channel hears. */
export interface Intake {
  /**
   * Hands a message over. Once it is `taken` the source may be told so. A message
   * of a chat may not overtake one of the same chat that found no room. Throws
   * where it can't be kept, as on a full disk: then nothing was.
   */
  offer(message: InboundMessage): Promise<Offered>;
  /** Returns once there may be room again, and throws the signal's reason. */
  room(signal: AbortSignal): Promise<void>;
  /** Gives a message that still waits another text. */
  amend(id: string, text: string): Promise<Amended>;
  /** Hands a press over, and returns what it came to. */
  press(press: Press): Promise<PressResult>;
}

/** What a press came to. */
export interface PressResult {
  /** What to tell who pressed. */
  text: string;
  /** Whether the buttons have done their work. */
  settled: boolean;
}

/** Something that happens while an answer is written. */
export type AnswerEvent =
  | { kind: "text"; text: string }
  | { kind: "toolStart"; tool: string; step?: StepStart }
  | { kind: "toolEnd"; tool: string; step?: StepEnd }
  /** What a call of the model took, for a channel that accounts for it. */
  | { kind: "usage"; usage: Usage };

/** A tool call that begins, for a channel that shows what is in it. */
export interface StepStart {
  /** Unlike that of any other call of the answer. */
  id: string;
  /** Its arguments; a text is what could not be read as a JSON object. */
  input: JsonObject | string;
}

/** How a tool call ended, for a channel that shows what came of it. */
export interface StepEnd {
  /** The id it began with. */
  id: string;
  /** What the model is told. */
  output: string;
  /** `refused` by a rule or a person. */
  outcome: "ok" | "error" | "refused";
  /** How long it ran. */
  milliseconds: number;
}

/** Shows an answer while it is written; disposed, it takes back what it showed. */
export interface AnswerView extends AsyncDisposable {
  /** Hears what happens; never throws and never waits. */
  onEvent(event: AnswerEvent): void;
}

/** How a channel fares. */
export type ChannelState =
  | { status: "starting" }
  | { status: "ok" }
  /** It goes on, but something is wrong with it. */
  | { status: "degraded"; detail: string };

/** What running a channel takes. */
export interface ChannelRun {
  /** Takes what it hears. */
  intake: Intake;
  /** Ends it. */
  signal: AbortSignal;
  /** Told how it fares. */
  onState(state: ChannelState): void;
}

/** A way to talk to the agent. */
export interface Channel {
  /** What its chats are addressed by. */
  readonly name: string;
  /**
   * Whether it shows by itself how an answer ended. Else that is put into words
   * behind the answer.
   */
  readonly showsOutcome?: boolean;
  /**
   * Hears until the signal ends it, and then returns. What it throws has it
   * started again, later and later; an error with the code `auth` has it wait for
   * another configuration.
   */
  run(run: ChannelRun): Promise<void>;
  /**
   * Brings a message to its chat, and rides out what passes by: limits, a lost
   * network. Throws the signal's reason, or a `MiniclawError` where this chat
   * can't ever be reached.
   */
  send(message: OutboundMessage, delivery: Delivery): Promise<void>;
  /** Shows an answer while it is written; absent where that can't be done. */
  follow?(message: InboundMessage): AnswerView;
  /** Who reads what is written in a chat. */
  audienceOf(chat: ChatAddress): "person" | "group";
  /** Whether there is such a chat, as far as that can be told without asking. */
  reaches?(chat: ChatAddress): boolean;
  /**
   * Whether the agent may neither write there by itself nor work there for that
   * person, as where they were once listened to and aren't any more.
   */
  refuses?(chat: ChatAddress, person?: string): boolean;
}
