import type { OllamaFeatures } from "./messages.ts";

/** What to leave out after a refusal with that message, if it names something. */
export function adaptFeatures(
  features: OllamaFeatures,
  refusal: string,
): OllamaFeatures | undefined {
  if (features.tools && refusal.includes("does not support tools")) {
    return { ...features, tools: false };
  }
  if (features.think && refusal.includes("does not support thinking")) {
    return { ...features, think: false };
  }
  return undefined;
}
