import { html } from "../preact.js";
import { t } from "../texts.js";

/** How an answer ended, where that wasn't well. */
export function Outcome({ outcome, stopped }) {
  if (stopped || outcome?.kind === "stopped") {
    return html`<p class="outcome">${t("stopped")}</p>`;
  }
  if (!outcome || outcome.kind === "answered") return null;
  const { message, hint } = outcome;
  return html`
    <div class="outcome problem">
      <p>${message}</p>
      ${hint && html`<p class="hint">${hint}</p>`}
    </div>
  `;
}
