/** What the real service would refuse a request for. */
export interface OpenAIRefusal {
  /** The HTTP status. */
  status: number;
  /** The error's message. */
  message: string;
  /** The parameter it is about. */
  param?: string;
  /** A word for it. */
  code?: string;
}

/** A request that can't be read as it should. */
export function bad(
  message: string,
  param?: string,
  code?: string,
): OpenAIRefusal {
  return { status: 400, message, param, code };
}

/** Names of tools are held to one pattern, wherever they stand. */
export function refuseName(
  name: unknown,
  param: string,
): OpenAIRefusal | undefined {
  return typeof name === "string" && /^[a-zA-Z0-9_-]{1,64}$/.test(name)
    ? undefined
    : bad(`Invalid '${param}.name': string does not match pattern.`, param);
}
