import { Problem } from "../components/problem.js";
import { Switch } from "../components/switch.js";
import { html, useEffect, useState } from "../preact.js";
import { t } from "../texts.js";
import { Control } from "./setting_control.js";

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
        <label id=${`${id}-label`} for=${id}><code>${key}</code></label>
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
            <button aria-describedby=${`${id}-label`}
              disabled=${String(chosen) === String(value)}>${t(
                "save",
              )}</button>
          `}
      </div>
      <${Problem} problem=${problem} />
    </form>
  `;
}
