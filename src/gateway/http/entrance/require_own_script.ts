import { noJson, noOrigin } from "./refusals.ts";

/**
 * A cookie comes with whatever a browser sends. What changes something has to
 * come from a script of our page, which says so, and sends what no form can.
 *
 * @throws {MiniclawError} where it doesn't.
 */
export function requireOwnScript(
  { method, headers }: Pick<Request, "method" | "headers">,
): void {
  if (method === "GET" || method === "HEAD") return;
  if (headers.get("origin") === null) throw noOrigin();
  const type = headers.get("content-type") ?? "";
  if (!isEmpty(headers) && !/^application\/json\s*(;|$)/i.test(type)) {
    throw noJson(type);
  }
}

function isEmpty(headers: Headers): boolean {
  return !headers.has("transfer-encoding") &&
    Number(headers.get("content-length") ?? 0) === 0;
}
