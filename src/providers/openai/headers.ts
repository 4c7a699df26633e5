import type { OpenAIProviderConfig } from "../../config/config.ts";

/** How OpenRouter lists the app that asks: openrouter.ai/docs/app-attribution. */
const APP_HEADERS = {
  "http-referer": "https://jsr.io/@miniclaw/cli",
  "x-title": "miniclaw",
};

/** The headers of every request to an OpenAI-compatible service. */
export function openAIHeaders(
  { api_key, base_url }: OpenAIProviderConfig,
): Record<string, string> {
  const isOpenRouter = URL.parse(base_url)?.hostname === "openrouter.ai";
  return {
    "content-type": "application/json",
    "user-agent": "miniclaw",
    ...(api_key ? { authorization: `Bearer ${api_key}` } : {}),
    ...(isOpenRouter ? APP_HEADERS : {}),
  };
}
