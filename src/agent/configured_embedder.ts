import type { Embedder } from "../base/embedder.ts";
import type { Logger } from "../base/logger.ts";
import type { Config } from "../config/config.ts";
import { hostOf } from "../providers/host_of.ts";
import { observeEmbedder } from "../providers/observe_embedder.ts";

/** What makes vectors for the notes; undefined where no model is configured. */
export async function configuredEmbedder(
  { memory: { embeddings }, providers }: Config,
  { fetch, log }: { fetch: typeof globalThis.fetch; log: Logger },
): Promise<Embedder | undefined> {
  if (!embeddings) return undefined;
  const { createEmbedder } = await import("../providers/create_embedder.ts");
  const { provider: name, model } = embeddings;
  const embedder = createEmbedder(providers[name], { name, model, fetch });
  const host = hostOf(providers[name]) ?? "";
  return observeEmbedder(embedder, { name, host, model, log });
}
