import { html } from "../preact.js";
import { t } from "../texts.js";

/** What went wrong, and what can be done about it. */
export function Problem({ problem, onRetry }) {
  return html`<div role="alert" class="problems">${
    problem && html`
      <p class="problem">${problemText(problem)}</p>
      ${onRetry &&
        html`<button type="button" onClick=${onRetry}>${
          t(
            "tryAgain",
          )
        }</button>`}
    `
  }</div>`;
}

/** An error of the gateway in words. */
export function problemText({ status, message, hint }) {
  if (status === 0) return `${t("unreachable")} ${t("unreachableHint")}`;
  if (status === undefined) return t("pageFailed");
  return [message, hint].filter(Boolean).join(". ");
}
