import { html } from "../preact.js";
import { t } from "../texts.js";

/** What was done on the way to an answer, folded away. */
export function Steps({ steps, isWriting }) {
  const running = isWriting &&
    steps.find(({ outcome, output }) =>
      outcome === undefined && output === undefined
    );
  return html`
    <details class="steps">
      <summary>${running
        ? t("running", { tool: running.tool })
        : t("steps", { count: steps.length })}</summary>
      <ol>${steps.map((step) =>
        html`<${Step} key=${step.id} ...${step} />`
      )}</ol>
    </details>
  `;
}

function Step({ tool, input, output, outcome, milliseconds }) {
  return html`<li class=${outcome}>
    <p><strong>${tool}</strong>${
    milliseconds !== undefined && html`
      <span class="hint">${milliseconds} ms</span>
    `
  }</p>
    <pre tabindex="0">${
    typeof input === "string" ? input : JSON.stringify(input, null, 2)
  }</pre>
    ${output !== undefined && html`<pre tabindex="0">${output}</pre>`}
  </li>`;
}
