import type { Logger } from "../../base/logger.ts";
import { stripControl } from "../../base/strip_control.ts";
import type { HeardEvent } from "./answerer.ts";

/** Where a turn's events are shown. */
export interface ShowOptions {
  /** Shows a piece of the answer; absent where only the whole is shown. */
  write?(text: string): void;
  /** Told of tools and tokens. */
  log: Logger;
}

/** A listener that shows a turn to a person while it happens. */
export function showEvents(
  { write, log }: ShowOptions,
): (event: HeardEvent) => void {
  return (event) => {
    switch (event.kind) {
      case "text":
        write?.(stripControl(event.text));
        break;
      case "toolStart":
        log.debug(
          "call" in event
            ? `${event.call.name} ${JSON.stringify(event.call.arguments)}`
            : event.tool,
        );
        break;
      case "toolEnd":
        log.debug(
          "call" in event
            ? `${event.call.name} took ${event.milliseconds} ms: ` +
              event.result.slice(0, 200)
            : `${event.tool} has ended`,
        );
        break;
      case "notice":
        log.warn(event.text);
        break;
      case "usage":
        log.debug(
          `${event.usage.inputTokens} tokens read, ` +
            `${event.usage.outputTokens} written`,
        );
        break;
      case "modelEnd":
        break;
    }
  };
}
