import type { ChatAddress } from "../base/chat_address.ts";
import type { Gap } from "../base/phrase.ts";
import type { ConfinedCall } from "../sandbox/confined_call.ts";

/** A model, and the provider that was named for it. */
export interface NamedModel {
  /** The provider's key in the configuration. */
  provider: string;
  /** The model's name there. */
  model: string;
}

/** Who started some work, and where its end is reported. */
export interface WorkOrigin {
  /** The chat. */
  chat: ChatAddress;
  /** Who wrote there, such as `cli:ada`. */
  person: string;
  /** Who reads there. Default: the person alone. */
  audience?: "person" | "group";
  /** The job whose run started it: what that may spend, it may. */
  job?: string;
  /**
   * Who is asked there, where that was chosen: what was said to one service goes
   * to no other by way of a task.
   */
  choice?: NamedModel;
}

/** A piece of work that goes on while the chat goes on. */
export interface BackgroundWork extends WorkOrigin {
  /** What it is, in a few words. */
  title: string;
  /** Does it, until the signal; what it returns is reported to the chat. */
  run(signal: AbortSignal): Promise<Gap>;
}

/** Starts work that goes on after the turn that wanted it. */
export interface Background {
  /**
   * Starts a piece of work and returns its name, such as `b1`; throws where there
   * is too much already.
   */
  start(work: BackgroundWork): string;
  /** Starts an agent of its own with that task, and returns the work's name. */
  startTask(task: string, origin: WorkOrigin): string;
  /**
   * Has a job done in a confined process of the background's own, so that what
   * takes hours isn't in the way of a turn.
   */
  confine(call: ConfinedCall, signal: AbortSignal): Promise<string>;
}
