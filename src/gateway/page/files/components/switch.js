import { html } from "../preact.js";

/** On or off, at once. */
export function Switch({ id, label, on, disabled, onSwitch, describedBy }) {
  return html`
    <input id=${id} type="checkbox" role="switch" class="switch"
      aria-label=${label} aria-describedby=${describedBy} checked=${on}
      disabled=${disabled} onChange=${(event) =>
        onSwitch(event.target.checked)} />
  `;
}
