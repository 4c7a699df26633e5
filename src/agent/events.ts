import type { ToolCall, Usage } from "../providers/provider.ts";

/** What happens while a message is answered. */
export type TurnEvent =
  | { kind: "text"; text: string }
  | { kind: "toolStart"; call: ToolCall }
  | {
    kind: "toolEnd";
    call: ToolCall;
    result: string;
    /** How long it ran. */
    milliseconds: number;
  }
  | { kind: "usage"; usage: Usage }
  /** The model has ended its answer, or broken it off. */
  | { kind: "modelEnd"; milliseconds: number }
  /** Something the person should know beside the answer. */
  | { kind: "notice"; text: string };

/** How an answer came to its end. */
export type TurnEnd =
  | { kind: "answered"; text: string; complete: boolean }
  | { kind: "maxIterations"; text: string; iterations: number }
  | { kind: "stuck"; text: string; tool: string; times: number }
  | { kind: "stopped"; text: string };

/** Hears what happens. */
export type TurnListener = (event: TurnEvent) => void;
