import type { AnswerEvent } from "../../channels/channel.ts";

/** The longest part of a tool's output that a page is shown. */
export const MOST_SHOWN = 4096;

/** An event with as much of a tool's output as a page is shown. */
export function shortEvent(event: AnswerEvent): AnswerEvent {
  if (event.kind !== "toolEnd" || !event.step) return event;
  const output = event.step.output.slice(0, MOST_SHOWN);
  return { ...event, step: { ...event.step, output } };
}
