import { html } from "../preact.js";
import { hintOf, targetOf } from "./target.js";

/**
 * A link that tells nobody where it stood, and says where it leads. Where it may
 * lead nowhere its words remain.
 *
 * @param {{ href: string, words: string, shown: unknown }} link
 */
export function link({ href, words, shown }) {
  const url = targetOf(href);
  if (!url) return shown;
  const hint = hintOf(words, url);
  return html`
    <a href=${url.href} title=${url.href} target="_blank"
      rel="noreferrer noopener">${shown}</a>${hint &&
        html`<span class="hint"> (${hint})</span>`}
  `;
}
