import type { Embedder } from "../base/embedder.ts";
import type { Logger } from "../base/logger.ts";

/** What observing an embedder takes. */
export interface ObserveEmbedderOptions {
  /** The provider's key in the configuration. */
  name: string;
  /** The service's host. */
  host: string;
  /** The model's name. */
  model: string;
  /** Gets a line for each call. */
  log: Logger;
}

/** The same embedder, each of whose calls makes a line in the log. */
export function observeEmbedder(
  embedder: Embedder,
  { name, host, model, log }: ObserveEmbedderOptions,
): Embedder {
  return {
    name: embedder.name,
    async embed(texts, signal): Promise<number[][]> {
      const start = performance.now();
      let end = "no vectors";
      try {
        const vectors = await embedder.embed(texts, signal);
        end = "made vectors";
        return vectors;
      } finally {
        const milliseconds = Math.round(performance.now() - start);
        log.info(
          `${name} (${host}) ${model}: ${milliseconds} ms, ` +
            `${texts.length} ${texts.length === 1 ? "text" : "texts"}, ${end}`,
        );
      }
    },
  };
}
