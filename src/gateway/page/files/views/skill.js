import { Problem } from "../components/problem.js";
import { useLoaded } from "../components/use_loaded.js";
import { Markdown } from "../markdown.js";
import { html } from "../preact.js";
import { t } from "../texts.js";

/** What the states of a skill are called. */
const STATES = {
  "own": "skillOwn",
  "built-in": "skillBuiltIn",
  "shadowed": "skillShadowed",
  "off": "skillOff",
  "broken": "skillBroken",
};

/** One skill, as the agent reads it. */
export function Skill({ name, item = {} }) {
  const path = `/api/skills/${encodeURIComponent(name)}`;
  const { value, problem, reload } = useLoaded(path);
  if (!value && !problem) return html`<p class="hint">${t("loading")}</p>`;
  if (!value) return html`<${Problem} problem=${problem} onRetry=${reload} />`;
  const { description, state, reason, text, files = [] } = value;
  return html`
    <div class="top">
      <h2>${name} <${State} state=${state} /></h2>
    </div>
    <p>${description}</p>
    ${item.source && html`<p class="hint">${t("from", item)}</p>`}
    <${Needs} missing=${item.missing} />
    ${reason && html`<p class="problem">${reason}</p>`}
    ${text && html`
      <div class="read">
        <${Markdown} text=${text} isFile />
      </div>
    `}
    ${files.length > 0 && html`
      <h3>${t("files")}</h3>
      <ul class="files">${files.map((file) =>
        html`<li key=${file}><code>${file}</code></li>`
      )}</ul>
    `}
  `;
}

/** What a skill needs and this machine hasn't. */
export function Needs({ missing = [] }) {
  if (missing.length === 0) return null;
  return html`<span class="problem">${
    t("needs", {
      missing: missing.join(", "),
    })
  }</span>`;
}

/** Whether a skill can be used, in a word. */
export function State({ state }) {
  const name = Object.hasOwn(STATES, state) ? t(STATES[state]) : state;
  return html`<span class=${`badge ${state}`}>${name}</span>`;
}
