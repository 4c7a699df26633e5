import { MiniclawError } from "./miniclaw_error.ts";
import { isStorageFull } from "./storage_full.ts";

/** An error in the form in which people and scripts are shown it. */
export interface ErrorReport {
  /** A stable word. */
  code: string;
  /** One sentence. */
  message: string;
  /** What to do next. */
  hint?: string;
}

/** Turns whatever was thrown into something that can be shown: never a stack trace. */
export function describeError(error: unknown): ErrorReport {
  if (error instanceof MiniclawError) {
    const { code, message, hint } = error;
    return hint === undefined ? { code, message } : { code, message, hint };
  }
  if (error instanceof Deno.errors.NotCapable) {
    return {
      code: "permission",
      message: error.message.split(", run again")[0],
      hint: "miniclaw was started with narrower permissions than it needs",
    };
  }
  if (isStorageFull(error)) {
    return {
      code: "disk",
      message: "Cannot write: the disk is full",
      hint: "Free some space and try again; nothing written before was lost",
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { code: "failed", message: plainMessage(message) };
}

/** The system's `Is a directory (os error 21): readfile '/a'`, as a sentence. */
function plainMessage(message: string): string {
  const match = /^(.+) \(os error \d+\)(?:: .*?'(.*?)'.*)?$/s.exec(message);
  if (!match) return message.trim() || "Unknown error";
  const [, reason, path] = match;
  const plain = reason[0].toLowerCase() + reason.slice(1);
  return path ? `Cannot use ${path}: ${plain}` : `The system refused: ${plain}`;
}
