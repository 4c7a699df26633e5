import { html } from "../preact.js";
import { t } from "../texts.js";

/** How an answer ended, where that wasn't well. */
export function Outcome({ outcome, stopped, onAgain }) {
  if (stopped || outcome?.kind === "stopped") {
    return html`<p class="outcome">${t("stopped")}</p>`;
  }
  if (!outcome || outcome.kind === "answered") return null;
  const { kind, message, hint } = outcome;
  return html`
    <div class="outcome problem">
      <p>${message}</p>
      ${hint && html`<p class="hint">${hint}</p>`}
      ${kind === "failed" && onAgain && html`
        <button type="button" class="small" onClick=${onAgain}>${t(
          "askAgain",
        )}</button>
      `}
    </div>
  `;
}
