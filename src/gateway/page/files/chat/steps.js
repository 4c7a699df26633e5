import { Icon } from "../components/icon.js";
import { html } from "../preact.js";
import { duration, t } from "../texts.js";

/** What was done on the way to an answer, folded away. */
export function Steps({ steps, isWriting }) {
  const running = isWriting && runningOf(steps);
  const failed = steps.some(({ outcome }) => outcome && outcome !== "ok");
  return html`
    <details class=${`steps ${failed ? "failed" : ""}`}>
      <summary>
        <${Icon} name="bolt" />
        ${running
          ? t("running", { tool: running.tool })
          : t("steps", { count: steps.length })}
      </summary>
      <ol>${steps.map((step) =>
        html`<${Step} key=${step.id} ...${step} />`
      )}</ol>
    </details>
  `;
}

/** The step that is under way, where one is. */
export function runningOf(steps) {
  return steps.findLast(({ outcome, output }) =>
    outcome === undefined && output === undefined
  );
}

function Step({ tool, input, output, outcome, milliseconds }) {
  const isWrong = outcome !== undefined && outcome !== "ok";
  return html`
    <li class=${outcome}>
      <p>
        <strong>${tool}</strong>
        ${isWrong && html`
          <span class="problem"><${Icon} name="wrong" />${t(outcome)}</span>
        `}
        ${milliseconds >= 1 &&
          html`<span class="hint">${duration(milliseconds)}</span>`}
      </p>
      ${shown(input) && html`<${Part} name="input" text=${shown(input)} />`}
      ${output && html`<${Part} name="output" text=${output} />`}
    </li>
  `;
}

function Part({ name, text }) {
  return html`<pre tabindex="0" aria-label=${
    t(name)
  } role="region">${text}</pre>`;
}

/** Arguments as a person reads them. */
function shown(input) {
  if (input === undefined || typeof input === "string") return input;
  return Object.keys(input ?? {}).length > 0
    ? JSON.stringify(input, null, 2)
    : undefined;
}
