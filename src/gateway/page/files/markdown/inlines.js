import { Icon } from "../components/icon.js";
import { html } from "../preact.js";
import { t } from "../texts.js";
import { decodeEntities } from "./entities.js";
import { link } from "./link.js";

/** Deeper than this nobody nests on purpose. */
export const DEEPEST = 30;

/** What stands within a line. */
export function inlines(tokens = [], depth = 0) {
  if (depth > DEEPEST) return tokens.map(({ raw }) => raw);
  return tokens.map((token) => inline(token, depth + 1));
}

function inline(token, depth) {
  switch (token.type) {
    case "strong":
      return html`<strong>${inlines(token.tokens, depth)}</strong>`;
    case "em":
      return html`<em>${inlines(token.tokens, depth)}</em>`;
    case "del":
      return html`<del>${inlines(token.tokens, depth)}</del>`;
    case "codespan":
      return html`<code>${token.text}</code>`;
    case "br":
      return html`<br />`;
    case "checkbox":
      return checkbox(token);
    case "link":
      return link({
        href: token.autolink ? token.href : decodeEntities(token.href),
        words: token.text,
        shown: inlines(token.tokens, depth),
      });
    case "image":
      return image(token);
    case "text":
      if (token.tokens) return inlines(token.tokens, depth);
      return decodeEntities(token.text);
    case "escape":
      return token.text;
    default:
      // Tags are shown as they were written; only a line's end is one.
      return /^<br *\/?>$/i.test(token.raw) ? html`<br />` : token.raw;
  }
}

/** Fetched only by a click: a picture would tell its server who reads. */
function image({ href, text }) {
  const words = decodeEntities(text) || t("image");
  return link({
    href: decodeEntities(href),
    words,
    shown: [html`<${Icon} name="image" />`, words],
  });
}

/** Whether a task is done, for the eye and for the ear. */
export function checkbox({ checked }) {
  return html`
    <span class="task" role="img"
      aria-label=${t(
        checked ? "done" : "todo",
      )}>${checked ? "☑" : "☐"}</span>${" "}
  `;
}
