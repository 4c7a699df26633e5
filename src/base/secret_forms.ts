/** Shorter pieces of an encoding would mask what is no secret. */
const SHORTEST = 8;

/**
 * A secret in the forms in which files, addresses and programs write it: as it is,
 * escaped for JSON, a URL or a page, in hexadecimal, in Base64 and its URL-safe
 * sister, also as a part of something longer.
 */
export function secretForms(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret);
  const url = encodeURIComponent(secret);
  const forms = [
    secret,
    JSON.stringify(secret).slice(1, -1),
    url,
    url.replaceAll("%20", "+"),
    url.replace(/%../g, (escape) => escape.toLowerCase()),
    escapedForHtml(secret),
    bytes.toHex(),
    bytes.toHex().toUpperCase(),
    ...base64Forms(bytes),
  ];
  return [...new Set(forms)].filter(({ length }) => length >= SHORTEST);
}

function escapedForHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}

/**
 * Base64 packs three bytes into four characters, so a secret within a longer text
 * has three forms. Those characters at its ends that its neighbours have a part in
 * are left out.
 */
function base64Forms(secret: Uint8Array): string[] {
  return [0, 1, 2].flatMap((before) => {
    const bytes = new Uint8Array(before + secret.length);
    bytes.set(secret, before);
    const whole = bytes.toBase64({ omitPadding: true });
    const shared = bytes.length % 3 === 0 ? 0 : 1;
    const form = whole.slice([0, 2, 3][before], whole.length - shared);
    return [form, form.replaceAll("+", "-").replaceAll("/", "_")];
  });
}
