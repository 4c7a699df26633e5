import { get } from "../api.js";
import { html, useState } from "../preact.js";
import { t } from "../texts.js";

/** Between the two names, in neither of which it can be. */
const BETWEEN = "\t";

/** A model and its provider in one word, as a list and a browser keep them. */
export function wordFor({ provider, model }) {
  return `${provider}${BETWEEN}${model}`;
}

/** What such a word stands for. @param {string} word */
export function choiceIn(word) {
  const at = word.indexOf(BETWEEN);
  // An earlier page kept the model alone.
  if (at < 0) return { model: word };
  return { provider: word.slice(0, at), model: word.slice(at + 1) };
}

/**
 * The models there are, asked for when somebody wants to choose; `usual` is the
 * provider that needn't be named.
 */
export function ModelChoice({ current, usual, chosen, onChoose }) {
  const [{ items, problems }, setModels] = useState(NONE);
  const load = async () => {
    if (items.length > 0) return;
    setModels(await get("/api/models").catch(() => NONE));
  };
  const label = ({ provider = usual, model }) =>
    provider === usual ? model : `${model} (${provider})`;
  const words = items.map(({ provider, name: model }) =>
    wordFor({ provider, model })
  );
  const option = (word) =>
    html`<option key=${word} value=${word}>${label(choiceIn(word))}</option>`;
  const providers = [...items, ...problems].map(({ provider }) => provider);
  return html`
    <label class="model">
      <span class="sr">${t("model")}</span>
      <select value=${chosen} onFocus=${load} onPointerDown=${load}
        onChange=${(event) => onChoose(event.target.value)}>
        <option value="">${label(current) || t("model")}</option>
        ${chosen && !words.includes(chosen) && option(chosen)}
        ${[...new Set(providers)].map((provider) =>
          html`<optgroup key=${provider} label=${provider}>
            ${
            words.filter((word) => choiceIn(word).provider === provider)
              .map(option)
          }
            ${
            problems.filter((one) => one.provider === provider)
              .map(({ message }) => html`<option disabled>${message}</option>`)
          }
          </optgroup>`
        )}
      </select>
    </label>
  `;
}

const NONE = { items: [], problems: [] };
