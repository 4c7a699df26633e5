import type { AnswerEvent, AnswerView } from "../../channel.ts";
import type { TelegramWorld } from "../telegram_options.ts";
import type { Painter } from "./painter.ts";
import { ShownText } from "./shown_text.ts";

/** What showing an answer takes. */
export interface LiveAnswerOptions {
  /** Says that the bot is typing until the signal ends it. */
  showTyping(signal: AbortSignal): Promise<void>;
  /** The ways to show the text, the best first. */
  painters: Painter[];
  /** Told which of them can't be used here. */
  onImpossible(painter: Painter): void;
  /** The clock. */
  world: TelegramWorld;
}

/** Before, an answer may well be complete. */
const FIRST_MS = 500;

/** How long an answer waits for its preview to be taken back. */
const PATIENCE_MS = 1000;

/** Shows an answer while it is written. */
export class LiveAnswer implements AnswerView {
  readonly #options: LiveAnswerOptions;
  readonly #text = new ShownText();
  readonly #over = new AbortController();
  readonly #shown: Promise<unknown>;
  #painters: Painter[];

  /** Begins at once, by typing. */
  constructor(options: LiveAnswerOptions) {
    this.#options = options;
    this.#painters = options.painters;
    const { signal } = this.#over;
    this.#shown = Promise.all([
      options.showTyping(signal).catch(() => {}),
      this.#paint(signal).catch(() => {}),
    ]);
  }

  /** Hears what happens. */
  onEvent(event: AnswerEvent): void {
    this.#text.hear(event);
  }

  /** Ends it. The answer waits a moment for that, but no longer. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#over.abort();
    const takenBack = this.#takeBack();
    const enough = new AbortController();
    const { delay } = this.#options.world;
    await Promise.race([
      takenBack,
      delay(PATIENCE_MS, enough.signal).catch(() => {}),
    ]);
    enough.abort();
  }

  async #takeBack(): Promise<void> {
    await this.#shown;
    for (const painter of this.#options.painters) {
      await painter.takeBack().catch(() => {});
    }
  }

  async #paint(signal: AbortSignal): Promise<void> {
    const { world } = this.#options;
    let shown = { markdown: "", at: 0 };
    await world.delay(FIRST_MS, signal);
    while (!signal.aborted && this.#painters.length > 0) {
      const [painter] = this.#painters;
      const { markdown } = this.#text;
      const at = world.now().getTime();
      const isDue = markdown !== shown.markdown ||
        at - shown.at >= painter.lastsMs;
      if (markdown !== "" && isDue && await this.#show(markdown, painter)) {
        shown = { markdown, at };
      }
      if (this.#painters[0] === painter) {
        await world.delay(painter.intervalMs, signal);
      }
    }
  }

  /** Whether the text could be shown; else the next painter may try. */
  async #show(markdown: string, painter: Painter): Promise<boolean> {
    const { kind } = await painter.paint(markdown);
    if (kind === "impossible") {
      this.#options.onImpossible(painter);
      this.#painters = this.#painters.slice(1);
    }
    return kind === "shown";
  }
}
