/** Ends what the model wrote before the person stopped it. */
export const STOPPED_MARK: string = "[stopped by the person]";

/** The result of a call that the person stopped. */
export const STOPPED_RESULT: string =
  "Error: The person stopped this before it was done";

/** The result of a call beyond the last round that there may be. */
export const LIMIT_RESULT: string =
  "Error: Not run: the limit of tool rounds is reached";

/** The result of a call that a shutdown or a crash came before. */
export const NOT_RUN_RESULT: string =
  "Error: Not run: miniclaw was ended before it ran; call it again if it is " +
  "still wanted";

/** Ends what the model wrote before something went wrong. */
export function brokenMark(message: string): string {
  return `[broken off: ${message}]`;
}

const BROKEN = /(?:^|\n\n)\[broken off: ([^]*)\]$/;

/** Whether a text ends with the mark of a stop. */
export function isStopped(text: string): boolean {
  return text === STOPPED_MARK || text.endsWith(`\n\n${STOPPED_MARK}`);
}

/** A text without the mark of a stop: what was written before. */
export function beforeStop(text: string): string {
  return isStopped(text) ? text.slice(0, -STOPPED_MARK.length).trimEnd() : text;
}

/** Whether a text ends with the mark of something that went wrong. */
export function isBroken(text: string): boolean {
  return BROKEN.test(text);
}

/** What was written before something went wrong, and what that was. */
export function splitBroken(text: string): { text: string; problem?: string } {
  const mark = BROKEN.exec(text);
  return mark
    ? { text: text.slice(0, mark.index), problem: mark[1] }
    : { text };
}
