import { get, post, put } from "../api.js";
import { useNotice } from "../components/notice.js";
import { Problem } from "../components/problem.js";
import { useLoaded } from "../components/use_loaded.js";
import { html } from "../preact.js";
import { t } from "../texts.js";
import { Editor } from "./editor.js";
import { Name } from "./name.js";
import { PersonaHistory } from "./persona_history.js";

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
    <${PersonaHistory} history=${value.history} onUndo=${undo} />
    ${notice}
  `;
}
