import { offline } from "./offline/offline.ts";
import { ollama } from "./ollama/ollama.ts";
import { openai } from "./openai/openai.ts";
import type { ProviderType } from "./provider_type.ts";

/** Every kind of provider there is. */
export const providerTypes: readonly ProviderType[] = [openai, ollama, offline];
