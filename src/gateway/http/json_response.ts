/** A value as a JSON document. */
export function jsonResponse(value: unknown, init: ResponseInit): Response {
  const headers = new Headers(init.headers);
  headers.set("content-type", "application/json; charset=utf-8");
  return new Response(`${JSON.stringify(value)}\n`, { ...init, headers });
}
