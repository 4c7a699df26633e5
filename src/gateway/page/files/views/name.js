import { Problem } from "../components/problem.js";
import { html, useEffect, useState } from "../preact.js";
import { t } from "../texts.js";

/** What the agent is called. */
export function Name({ persona, onSave }) {
  const [name, setName] = useState(persona.name);
  const [problem, setProblem] = useState();
  useEffect(() => setName(persona.name), [persona.name]);
  const submit = async (event) => {
    event.preventDefault();
    const { text, version } = persona;
    setProblem(undefined);
    await onSave({ name: name.trim(), text, version }).catch(setProblem);
  };
  return html`
    <form class="row" onSubmit=${submit}>
      <label for="agent-name">${t("agentName")}</label>
      <div class="buttons">
        <input id="agent-name" required maxlength="80" autocomplete="off"
          value=${name} onInput=${(event) => setName(event.target.value)} />
        <button disabled=${name.trim() === persona.name ||
          name.trim() === ""}>${t(
            "rename",
          )}</button>
      </div>
      <${Problem} problem=${problem} />
    </form>
  `;
}
