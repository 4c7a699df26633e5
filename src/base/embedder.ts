/** Turns texts into vectors whose closeness says how alike the meanings are. */
export interface Embedder {
  /** Which model: vectors of different models can't be compared. */
  name: string;
  /** A vector for each text, in their order. Throws where none can be had. */
  embed(texts: readonly string[], signal: AbortSignal): Promise<number[][]>;
}
