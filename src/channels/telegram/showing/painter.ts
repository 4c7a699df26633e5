/** What came of showing a text that is still being written. */
export type Painted =
  | { kind: "shown" }
  /** There was no room, or it got lost: the next one may arrive. */
  | { kind: "skipped" }
  /** It can't be shown in this way here. */
  | { kind: "impossible" };

/** A way to show a text while it is written. */
export interface Painter {
  /** Milliseconds between two showings. */
  readonly intervalMs: number;
  /** Milliseconds after which what is shown goes by itself. */
  readonly lastsMs: number;
  /** Shows the Markdown as it is so far. Doesn't throw. */
  paint(markdown: string): Promise<Painted>;
  /** Takes back what is shown, where it wouldn't go by itself. Doesn't throw. */
  takeBack(): Promise<void>;
}
