/**
 * Milliseconds a `Retry-After` header asks for: seconds or an HTTP date
 * (RFC 9110, 10.2.3). Undefined where there is none that can be read.
 */
export function retryAfterMs(
  header: string | null | undefined,
  now: Date,
): number | undefined {
  const text = header?.trim();
  if (!text) return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
