import type { Embedder } from "../base/embedder.ts";
import type { Config } from "../config/config.ts";

/** What makes vectors for the notes; undefined where no model is configured. */
export async function configuredEmbedder(
  { memory: { embeddings }, providers }: Config,
  fetch: typeof globalThis.fetch,
): Promise<Embedder | undefined> {
  if (!embeddings) return undefined;
  const { createEmbedder } = await import("../providers/create_embedder.ts");
  const { provider: name, model } = embeddings;
  return createEmbedder(providers[name], { name, model, fetch });
}
