/** What an origin is compared with. */
export interface OriginCheck {
  /** Further names of the gateway, as `gateway.allowed_hosts` has them. */
  allowed: readonly string[];
}

/**
 * Whether a request comes from no page, or from one of the gateway's own. Pages
 * at another port of the same machine are others (RFC 6454): a browser sends them
 * the same cookies, but says where they are.
 */
export function isOwnOrigin(
  { method, headers }: Pick<Request, "method" | "headers">,
  { allowed }: OriginCheck,
): boolean {
  const origin = headers.get("origin");
  if (origin !== null) return isOwn(origin, { headers, allowed });
  const site = headers.get("sec-fetch-site") ?? "none";
  return site === "none" || site === "same-origin" ||
    isVisit(method, headers);
}

function isOwn(
  origin: string,
  { headers, allowed }: { headers: Headers; allowed: readonly string[] },
): boolean {
  const url = URL.parse(origin);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  // Only a proxy says so. Who says it without one makes it harder for himself.
  if (isSecure(headers) && url.protocol !== "https:") return false;
  const names = [headers.get("host") ?? "", ...allowed];
  return names.some((name) => hostOf(name, url.protocol) === url.host);
}

/** Whether a proxy says that the request came to it by TLS. */
export function isSecure(headers: Headers): boolean {
  return headers.get("x-forwarded-proto")?.split(",").at(-1)?.trim() ===
    "https";
}

/** As it stands in an origin: in lower case, without the port that needn't be said. */
function hostOf(name: string, protocol: string): string | undefined {
  return URL.parse(`${protocol}//${name}`)?.host;
}

/** A link on another site may be followed to here: that shows a page, and no more. */
function isVisit(method: string, headers: Headers): boolean {
  return method === "GET" && headers.get("sec-fetch-mode") === "navigate" &&
    headers.get("sec-fetch-dest") === "document";
}
