import { ago } from "../logic/ago.js";
import { html } from "../preact.js";
import { moment } from "../texts.js";

/** How far away a moment is; which one, for who looks closer. */
export function Ago({ at }) {
  const words = ago(new Date(at) - Date.now(), document.documentElement.lang);
  return html`<time datetime=${at} title=${moment(at)}>${words}</time>`;
}

/** A moment by the clocks of a zone, and how far away it is. */
export function When({ at, zone }) {
  const words = ago(new Date(at) - Date.now(), document.documentElement.lang);
  return html`
    <time datetime=${at}>${moment(at, zone)}</time> <span
      class="hint">${words}</span>
  `;
}
