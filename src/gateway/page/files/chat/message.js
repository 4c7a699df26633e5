import { Markdown } from "../markdown.js";
import { html } from "../preact.js";
import { moment, t } from "../texts.js";
import { Steps } from "./steps.js";

/** One message of a conversation. */
export function Message({ message }) {
  const { role, text, at, steps = [], isWriting, outcome } = message;
  return html`<article class=${`message ${role}`} aria-busy=${isWriting}>
    <h2 class="sr">${t(role)}</h2>
    ${
    steps.length > 0 && html`<${Steps} steps=${steps} isWriting=${isWriting} />`
  }
    ${
    role === "user"
      ? html`<p class="words">${text}</p>`
      : html`<${Markdown} text=${text} />`
  }
    ${
    isWriting && text === "" && html`<p class="thinking">${t("thinking")}</p>`
  }
    <${Outcome} outcome=${outcome} stopped=${message.stopped} />
    ${at && html`<time datetime=${at}>${moment(at)}</time>`}
  </article>`;
}

/** How an answer ended, where that wasn't well. */
function Outcome({ outcome, stopped }) {
  if (stopped || outcome?.kind === "stopped") {
    return html`<p class="outcome">${t("stopped")}</p>`;
  }
  if (!outcome || outcome.kind === "answered") return null;
  const { message, hint } = outcome;
  return html`<p class="outcome problem">${
    [message, hint].filter(Boolean).join(". ")
  }</p>`;
}
