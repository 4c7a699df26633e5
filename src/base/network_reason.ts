/** Why nobody answered: the innermost cause, without the URL that fetch names. */
export function networkReason(error: unknown): string {
  let inner = error;
  while (inner instanceof Error && inner.cause !== undefined) {
    inner = inner.cause;
  }
  const text = inner instanceof Error ? inner.message : String(inner);
  return text.replace(/^.*for url \([^)]*\): /, "")
    .replace(/^client error \(\w+\): /, "");
}
