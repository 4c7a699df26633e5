import { Code } from "../components/code.js";
import { Confirm } from "../components/confirm.js";
import { Problem } from "../components/problem.js";
import { useLoaded } from "../components/use_loaded.js";
import { html, useState } from "../preact.js";
import { moment, t } from "../texts.js";

/** What it was before, the newest first; the last change can be taken back. */
export function PersonaHistory({ history, onUndo }) {
  const [asking, setAsking] = useState(false);
  if (history.length === 0) {
    return html`
      <h2>${t("history")}</h2>
      <p class="hint">${t("noHistory")}</p>
    `;
  }
  return html`
    <div class="top">
      <h2>${t("history")}</h2>
      <button type="button" onClick=${() => setAsking(true)}>${t(
        "undo",
      )}</button>
    </div>
    <ol class="entries plain">
      ${history.map(({ version, at, name }) =>
        html`
          <${Entry} key=${`${at} ${version}`} version=${version} at=${at}
            name=${name} />
        `
      )}
    </ol>
    ${asking && html`
      <${Confirm} title=${t("undo")} text=${t("undoText", {
        time: moment(history[0].at),
      })} action=${t("undo")}
        onConfirm=${onUndo}
        onClose=${() => setAsking(false)} />
    `}
  `;
}

/** One of them, which is read when it is opened. */
function Entry({ version, at, name }) {
  const [isOpen, setOpen] = useState(false);
  return html`
    <li>
      <details onToggle=${(event) => setOpen(event.target.open)}>
        <summary><time datetime=${at}>${moment(
          at,
        )}</time> <span class="hint">${name}</span></summary>
        ${isOpen && html`<${Text} version=${version} />`}
      </details>
    </li>
  `;
}

function Text({ version }) {
  const { value, problem, reload } = useLoaded(
    `/api/persona/versions/${version}`,
  );
  return html`
    <${Problem} problem=${problem} onRetry=${reload} />
    ${value && html`<${Code} text=${value.text} language="SOUL.md" />`}
  `;
}
