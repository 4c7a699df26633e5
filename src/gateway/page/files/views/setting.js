import { Problem } from "../components/problem.js";
import { Switch } from "../components/switch.js";
import { html, useEffect, useState } from "../preact.js";
import { t } from "../texts.js";
import { suggestionsFor } from "./suggestions.js";

/** A setting: what it means, and the control that suits its type. */
export function Setting({ item, onSave }) {
  const { key, value, type, brief, restart } = item;
  const [chosen, setChosen] = useState(value);
  const [problem, setProblem] = useState();
  useEffect(() => setChosen(value), [value]);
  const save = async (wish) => {
    setProblem(undefined);
    await onSave(key, wish).catch((error) => {
      setProblem(error);
      if (type === "boolean") setChosen(value);
    });
  };
  const submit = (event) => {
    event.preventDefault();
    save(type === "number" ? Number(chosen) : chosen);
  };
  const id = `setting-${key}`;
  return html`
    <form class="setting" onSubmit=${submit}>
      <div>
        <label for=${id}><code>${key}</code></label>
        <p id=${`${id}-brief`} class="hint">${brief}${restart &&
          ` ${t("needsRestart")}`}</p>
      </div>
      <div class="buttons">
        ${type === "boolean"
          ? html`
            <${Switch} id=${id} on=${chosen} describedBy=${`${id}-brief`}
              onSwitch=${(on) => {
                setChosen(on);
                save(on);
              }} />
          `
          : html`
            <${Control} id=${id} item=${item} value=${chosen}
              onInput=${setChosen} />
            <button disabled=${String(chosen) === String(value)}>${t(
              "save",
            )}</button>
          `}
      </div>
      <${Problem} problem=${problem} />
    </form>
  `;
}

function Control({ id, item: { key, type, choices }, value, onInput }) {
  const [suggested, setSuggested] = useState([]);
  const common = {
    ...{ id, value, "aria-describedby": `${id}-brief` },
    onInput: (event) => onInput(event.target.value),
  };
  if (type === "choice") {
    return html`<select ...${common}>${
      choices.map((one) => html`<option value=${one}>${one}</option>`)
    }</select>`;
  }
  if (type === "number") {
    return html`<input ...${common} type="number" required step="any" />`;
  }
  const suggest = async () => setSuggested(await suggestionsFor(key));
  return html`
    <input ...${common} type="text" autocomplete="off" spellcheck="false"
      list=${`${id}-list`} onFocus=${suggest} />
    <datalist id=${`${id}-list`}>${suggested.map((one) =>
      html`<option value=${one}></option>`
    )}</datalist>
  `;
}
