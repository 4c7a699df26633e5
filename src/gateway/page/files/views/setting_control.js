import { html, useState } from "../preact.js";
import { t } from "../texts.js";
import { suggestionsFor } from "./suggestions.js";

/** A time of day. */
const TIME = /^\d\d:\d\d$/;

/** What a setting is entered with. */
export function Control({ id, item, value, onInput }) {
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
