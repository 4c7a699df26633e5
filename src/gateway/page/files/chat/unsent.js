import { html } from "../preact.js";
import { t } from "../texts.js";

/** A message that isn't known to have arrived, and what can be done about it. */
export function Unsent({ message, outbox }) {
  const { id, text, state, problem } = message;
  return html`
    <article class="message user unsent">
      <h2 class="sr">${t("user")}</h2>
      <p class="words">${text}</p>
      ${state === "failed"
        ? html`
          <p class="problem" role="alert">${said(problem)}</p>
          <p class="buttons">
            <button type="button" class="small"
              onClick=${() => outbox.retry(id)}>${t("tryAgain")}</button>
            <button type="button" class="small"
              onClick=${() => outbox.edit(message)}>${t("edit")}</button>
          </p>
        `
        : html`<p class="hint" role="status">${
          t(
            state === "waiting" ? "waitsToBeSent" : "sending",
          )
        }</p>`}
    </article>
  `;
}

function said({ message, hint }) {
  return [message, hint].filter(Boolean).join(". ");
}
