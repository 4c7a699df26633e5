import { Problem } from "../components/problem.js";
import { Switch } from "../components/switch.js";
import { html, useEffect, useState } from "../preact.js";
import { t } from "../texts.js";
import { suggestionsFor } from "./suggestions.js";

/** A time of day. */
const TIME = /^\d\d:\d\d$/;

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
    // Nothing leaves it to the default.
    save(type === "number" && chosen !== "" ? Number(chosen) : chosen);
  };
  const id = `setting-${key}`;
  return html`
    <form class="setting" onSubmit=${submit}>
      <div>
        <label for=${id}><code>${key}</code></label>
        <p id=${`${id}-brief`} class="hint">${brief}${restart &&
          html`<br />${t("needsRestart")}`}</p>
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

function Control({ id, item, value, onInput }) {
  const { key, type, choices } = item;
  const [suggested, setSuggested] = useState([]);
  const common = {
    ...{ id, value, "aria-describedby": `${id}-brief` },
    onInput: (event) => onInput(event.target.value),
  };
  if (type === "choice") {
    return html`<select ...${common}>${
      choices.map((one) =>
        html`<option value=${one}>${choiceName(key, one)}</option>`
      )
    }</select>`;
  }
  if (type === "number") {
    return html`
      <input ...${common} type="number" step="any"
        placeholder=${t("default")} />
    `;
  }
  const suggest = async () => setSuggested(await suggestionsFor(key));
  return html`
    <input ...${common} type=${TIME.test(item.value)
      ? "time"
      : "text"} autocomplete="off" spellcheck="false"
      placeholder=${t("default")}
      list=${`${id}-list`} onFocus=${suggest} />
    <datalist id=${`${id}-list`}>${suggested.map((one) =>
      html`<option value=${one}></option>`
    )}</datalist>
  `;
}

/** What a choice is called; a language by its own name. */
function choiceName(key, choice) {
  if (key !== "language") return choice;
  if (choice === "auto") return t("languageAuto");
  return new Intl.DisplayNames(choice, { type: "language" }).of(choice);
}
