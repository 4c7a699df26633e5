/** An HTTP response; a body that is no text is sent as JSON. */
export interface RawAnswer {
  /** The HTTP status. */
  status: number;
  /** Its headers. */
  headers?: Record<string, string>;
  /** Its body. */
  body?: unknown;
}

/** Silence instead of response headers; who leaves then isn't noticed. */
export interface HangAnswer {
  /** Nothing comes, ever. */
  hang: true;
}

/** The response a script asks for. */
export function rawResponse(
  { status, headers, body = null }: RawAnswer,
): Response {
  return body === null || typeof body === "string"
    ? new Response(body, { status, headers })
    : Response.json(body, { status, headers });
}
