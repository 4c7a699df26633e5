import { problemIn } from "../call_error.ts";
import type { CallBot } from "../bot_methods.ts";
import type { ChatPlace } from "../chat_place.ts";
import type { MessagePart } from "../markdown/message_part.ts";
import { renderPreview } from "../markdown/render_preview.ts";
import type { Pacer } from "../sending/pacer.ts";
import type { TelegramWorld } from "../telegram_options.ts";
import type { Painted } from "./painter.ts";

/** What a painter is made of. */
export interface PainterOptions {
  /** The way to Telegram. */
  openCalls(): Promise<CallBot>;
  /** Where. */
  place: ChatPlace;
  /** Keeps it out of the way of messages. */
  pacer: Pacer;
  /** The clock. */
  world: TelegramWorld;
}

/** A text as a call to Telegram takes it. */
export interface PaintedText {
  /** The words, with or without marks. */
  text: string;
  /** Absent where there are no marks. */
  parse_mode?: "HTML";
}

/**
 * Shows a text once, without marks where those are refused, and says what came
 * of it. Where Telegram asks to wait, the chat is left alone that long.
 */
export async function paintOnce(
  markdown: string,
  show: (text: PaintedText) => Promise<unknown>,
  { place, pacer }: PainterOptions,
): Promise<Painted> {
  const preview = await renderPreview(markdown);
  if (!preview) return { kind: "shown" };
  try {
    await withOrWithoutMarks(preview, show);
    return { kind: "shown" };
  } catch (error) {
    const problem = problemIn(error);
    if (problem.kind === "wait") pacer.hold(place, problem.milliseconds);
    if (problem.kind === "unknown") return { kind: "impossible" };
    if (problem.kind !== "refused") return { kind: "skipped" };
    return /not modified/i.test(problem.description)
      ? { kind: "shown" }
      : { kind: "impossible" };
  }
}

async function withOrWithoutMarks(
  { html, plain }: MessagePart,
  show: (text: PaintedText) => Promise<unknown>,
): Promise<void> {
  try {
    await show({ text: html, parse_mode: "HTML" });
  } catch (error) {
    const problem = problemIn(error);
    if (problem.kind !== "refused") throw error;
    if (!/entit|tag|too long/i.test(problem.description)) throw error;
    await show({ text: plain });
  }
}
