import { placeFields } from "../chat_place.ts";
import { paintOnce } from "./paint_once.ts";
import type { PainterOptions } from "./paint_once.ts";
import type { Painted, Painter } from "./painter.ts";
import { TO_ITS_END } from "./to_its_end.ts";

let latestId = 0;

/** Shows a text as a draft, which goes when the message itself arrives. */
export class DraftPainter implements Painter {
  /** About one a second. */
  readonly intervalMs: number = 1000;
  /** Half a minute, and some of it is on its way. */
  readonly lastsMs: number = 20_000;
  readonly #options: PainterOptions;
  // Changes of one draft are animated; it must not be 0.
  readonly #id = ++latestId;

  /** One that has shown nothing. */
  constructor(options: PainterOptions) {
    this.#options = options;
  }

  /** Sends the draft anew. */
  async paint(markdown: string): Promise<Painted> {
    const { openCalls, place, pacer } = this.#options;
    if (!pacer.isSpare(place)) return { kind: "skipped" };
    const call = await openCalls();
    return await paintOnce(markdown, (text) =>
      call("sendMessageDraft", {
        ...placeFields(place),
        draft_id: this.#id,
        ...text,
      }, TO_ITS_END), this.#options);
  }

  /** Nothing: it goes by itself. */
  takeBack(): Promise<void> {
    return Promise.resolve();
  }
}
