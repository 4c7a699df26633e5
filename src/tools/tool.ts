import type { ChatAddress } from "../base/chat_address.ts";
import type { Logger } from "../base/logger.ts";
import type { StandardSchema } from "../base/standard_schema.ts";
import type { Config } from "../config/config.ts";
import type { Home } from "../config/home.ts";
import type { MemoryStore } from "../memory/memory_store.ts";
import type { JobStore } from "../schedule/job_store.ts";
import type { ConfinedCall } from "../sandbox/confined_call.ts";
import type { SkillStore } from "../skills/skill_store.ts";
import type { Approver } from "./approval/approver.ts";
import type { Background, NamedModel } from "./background.ts";

/** What a tool may use beside its arguments. */
export interface ToolContext {
  /** The chat it works for. */
  chat: ChatAddress;
  /** Who wrote there, such as `cli:ada`: who may approve what it does. */
  person: string;
  /** Who reads there. Default: the person alone. */
  audience?: "person" | "group";
  /** The job whose run it is, if it is one. */
  job?: string;
  /** Who is asked there, where that was chosen. */
  choice?: NamedModel;
  /** Asks that person. */
  approver: Approver;
  /** Goes on after the turn; undefined where nothing can. */
  background?: Background;
  /** The configuration in force. */
  config: Config;
  /** Where everything lies. */
  home: Home;
  /** Stops it. */
  signal: AbortSignal;
  /** Its log. */
  log: Logger;
  /** The clock. */
  now(): Date;
  /** The person's IANA time zone. */
  timezone: string;
  /** Notes. */
  memory: MemoryStore;
  /** Skills. */
  skills: SkillStore;
  /** Scheduled jobs. */
  jobs: JobStore;
  /** Whether this process fires them; else only a gateway does. */
  firesJobs?: boolean;
  /** Where the agent works by itself, unasked: the chat that hears of it. */
  byItselfFor?: ChatAddress;
  /** Has a job done in a confined process, until the signal stops it. */
  confine(call: ConfinedCall): Promise<string>;
  /** Sends a text to a chat; throws where that chat can't be reached. */
  send(chat: ChatAddress, content: string): Promise<void>;
}

/**
 * Something a call reads or changes, named like a path: `workspace/notes/a.md`,
 * `jobs`. A scope holds everything below it.
 */
export interface Touch {
  /** What is touched. */
  scope: string;
  /** Whether it is changed. */
  write: boolean;
}

/** What a tool is made of, with its arguments' type. */
export interface ToolDefinition<Args> {
  /** What the model calls it by. */
  name: string;
  /** When and how to use it, for the model. */
  description: string;
  /** The arguments: a strict object, so that unknown ones are refused. */
  parameters: StandardSchema<Args>;
  /** What a call touches; calls that touch the same thing run in order. */
  touches(args: Args): Touch[];
  /**
   * Whether a call that may have run must not be made again unasked, after a
   * crash: what it does can't be seen, taken back or done twice without harm.
   * Default: no.
   */
  harmsTwice?(args: Args): boolean;
  /** Whether it tells what is the person's own: kept from groups. Default: no. */
  tellsPrivate?: boolean;
  /**
   * Runs it. The result is text for the model; whatever is thrown becomes a text
   * that begins with `Error:`, with the error's hint behind it.
   */
  run(args: Args, context: ToolContext): Promise<string>;
}

/** A tool whose arguments' type is known to itself alone. */
export type Tool = ToolDefinition<unknown>;

/**
 * A definition as an entry of the list. Callers hand `touches`, `harmsTwice`
 * and `run` only
 * what `parameters` let through, which is what makes this sound.
 */
export function defineTool<Args>(definition: ToolDefinition<Args>): Tool {
  return definition as unknown as Tool;
}
