/** Where OpenAI-compatible services differ in what they accept. */
export interface Dialect {
  /** What they call the limit on an answer's tokens. */
  tokenLimit: "max_tokens" | "max_completion_tokens";
  /** Whether they accept to be asked for usage. */
  usage: boolean;
}

/** OpenAI's newer models refuse `max_tokens`, others know nothing else. */
export function dialectOf(baseUrl: string): Dialect {
  const isOpenAI = URL.parse(baseUrl)?.hostname === "api.openai.com";
  return {
    tokenLimit: isOpenAI ? "max_completion_tokens" : "max_tokens",
    usage: true,
  };
}

/** What to try after a refusal with that message, if it names a difference. */
export function adaptDialect(
  dialect: Dialect,
  refusal: string,
): Dialect | undefined {
  if (dialect.usage && refusal.includes("stream_options")) {
    return { ...dialect, usage: false };
  }
  if (!refusal.includes("max_completion_tokens")) return undefined;
  const tokenLimit = dialect.tokenLimit === "max_tokens"
    ? "max_completion_tokens"
    : "max_tokens";
  return { ...dialect, tokenLimit };
}
