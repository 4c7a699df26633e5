/** Attributes of an element. */
export type Attributes = Readonly<Record<string, string>>;

const NOISE = new Set(
  ("script style template noframes svg math canvas iframe object embed audio " +
    "video map nav footer button select textarea dialog").split(" "),
);

const PARAGRAPHS = new Set(
  "p h1 h2 h3 h4 h5 h6 ul ol dl table pre blockquote figure hr article section main"
    .split(" "),
);

const LINES = new Set(
  ("div li tr dt dd br header address aside details summary fieldset form " +
    "figcaption caption center title").split(" "),
);

/** Line feeds that set an element apart from what is around it. */
export function lineFeedsAround(name: string): number {
  if (PARAGRAPHS.has(name)) return 2;
  return LINES.has(name) ? 1 : 0;
}

/**
 * Whether an element holds nothing that a reader of the page would read: programs,
 * menus, and what is hidden, which is also a place for words meant for a model.
 */
export function isNoise(name: string, attributes: Attributes): boolean {
  if (NOISE.has(name)) return true;
  if (name === "html" || name === "body") return false;
  return attributes.hidden !== undefined ||
    attributes["aria-hidden"] === "true" ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? "");
}
