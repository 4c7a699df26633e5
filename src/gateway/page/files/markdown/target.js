/** Where a link may lead; anything else is shown as words. */
const SCHEMES = new Set(["http:", "https:", "mailto:"]);

/** Marks that turn the direction of what follows, and letters without a shape. */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Where a link leads, as a browser would read it; undefined where it may not, or
 * to nowhere. What a browser reads is what is looked at: `java\nscript:` is a
 * scheme to it as well.
 *
 * @param {string} href
 * @returns {URL | undefined}
 */
export function targetOf(href) {
  const url = URL.parse?.(href) ?? parse(href);
  return url && SCHEMES.has(url.protocol) ? url : undefined;
}

function parse(href) {
  try {
    return new URL(href);
  } catch {
    return undefined;
  }
}

/**
 * What has to stand beside a link so that nobody is led elsewhere than its words
 * say: its host, where they name another, or letters that look like others.
 *
 * @param {string} words
 * @param {URL} url
 */
export function hintOf(words, { protocol, host, pathname }) {
  const real = protocol === "mailto:" ? pathname : host;
  const shown = words.replace(UNSEEN, "").trim();
  if (real.includes("xn--")) return real;
  if (protocol === "mailto:") {
    return shown.includes("@") && shown !== decode(real) ? real : undefined;
  }
  const named = nameIn(shown);
  return named === undefined || named === host ? undefined : host;
}

/** The host that words name, where they look like an address. */
function nameIn(words) {
  const [address] =
    /(?:[a-z][a-z+.-]*:\/\/|www\.)\S+|(?:[\p{L}\d-]+\.)+\p{L}{2,}(?=[/:?#]|$)/iu
      .exec(words) ?? [];
  if (!address) return undefined;
  const whole = /^[a-z][a-z+.-]*:\/\//i.test(address)
    ? address
    : `https://${address}`;
  return parse(whole)?.host ?? address;
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
