import { get, post, put } from "../api.js";
import { Confirm } from "../components/confirm.js";
import { useNotice } from "../components/notice.js";
import { Problem } from "../components/problem.js";
import { useLoaded } from "../components/use_loaded.js";
import { html, useState } from "../preact.js";
import { moment, t } from "../texts.js";
import { Editor } from "./editor.js";
import { Name } from "./name.js";

const PATH = "/api/persona";

/** Who the agent is: its name and its character. */
export default function Persona() {
  const persona = useLoaded(PATH);
  const [notice, say] = useNotice();
  const { value, problem, reload } = persona;
  if (!value) {
    return html`
      <h1>${t("persona")}</h1>
      ${problem
        ? html`<${Problem} problem=${problem} onRetry=${reload} />`
        : html`<p class="hint">${t("loading")}</p>`}
    `;
  }
  const show = (written, told) => {
    persona.put(written);
    say(told);
    if (written.name !== value.name) dispatchEvent(new Event("renamed"));
  };
  const save = async (change) => {
    const written = await put(PATH, change);
    show(written, t("personaSaved"));
    return written.version;
  };
  const undo = async () => {
    show(await post(`${PATH}/undo`), t("undone"));
  };
  return html`
    <h1>${t("persona")}</h1>
    <p class="hint">${t("personaHelp")}</p>
    <${Name} persona=${value} onSave=${save} />
    <h2>${t("character")}</h2>
    <${Editor} id="edit:persona" label=${t("character")} kept=${value}
      onSave=${(text, version) => save({ text, version })}
      onRead=${() => get(PATH)} />
    <${History} history=${value.history} onUndo=${undo} />
    ${notice}
  `;
}

/** What it was before, the newest first; the last change can be taken back. */
function History({ history, onUndo }) {
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
          <li
            key=${`${at} ${version}`}><time datetime=${at}>${moment(
              at,
            )}</time> <span class="hint">${name}</span></li>
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
