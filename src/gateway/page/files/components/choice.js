import { html } from "../preact.js";
import { t } from "../texts.js";

/** One of several, each by the key of its text. */
export function Choice({ label, value, names, onChoose }) {
  return html`
    <select aria-label=${label} value=${value} onChange=${(event) =>
      onChoose(event.target.value)}>
      ${Object.entries(names).map(([name, key]) =>
        html`<option value=${name}>${t(key)}</option>`
      )}
    </select>
  `;
}
