/** Copies a text; false where the browser doesn't let it. @param {string} text */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromBox(text);
  }
}

/** Without TLS a page has no clipboard, but what is selected can be copied. */
function copyFromBox(text) {
  const box = document.createElement("textarea");
  box.value = text;
  box.className = "sr";
  const before = document.activeElement;
  document.body.append(box);
  box.select();
  const isCopied = document.execCommand("copy");
  box.remove();
  before?.focus?.();
  return isCopied;
}
