/**
 * A fetch whose signal ends the response's body too. Deno 2.9.6 alone forgets the
 * signal once a garbage collection met the request: a body that hangs then hangs
 * for ever, and a model that was stopped writes on.
 */
export async function heedingFetch(
  input: string | URL | Request,
  init?: RequestInit,
): Promise<Response> {
  const response = await fetch(input, init);
  const signal = init?.signal ??
    (input instanceof Request ? input.signal : undefined);
  if (!signal || !response.body) return response;
  const body = response.body.pipeThrough(new TransformStream(), { signal });
  const { status, statusText, headers, url } = response;
  const heeding = new Response(body, { status, statusText, headers });
  // A response that is made by hand has none.
  return Object.defineProperty(heeding, "url", { value: url });
}
