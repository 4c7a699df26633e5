/** The text as it has to stand between tags. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** The text as it has to stand between the quotation marks of an attribute. */
export function escapeAttribute(text: string): string {
  return escapeHtml(text).replaceAll('"', "&quot;");
}
