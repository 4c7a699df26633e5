import { get } from "../api.js";
import { html, useState } from "../preact.js";
import { t } from "../texts.js";

/** The models there are, asked for when somebody wants to choose. */
export function ModelChoice({ model, chosen, onChoose }) {
  const [models, setModels] = useState([]);
  const load = async () => {
    if (models.length > 0) return;
    const { items } = await get("/api/models").catch(() => ({ items: [] }));
    setModels(items);
  };
  const isListed = models.some(({ name }) => name === chosen);
  return html`
    <label class="model">
      <span class="sr">${t("model")}</span>
      <select value=${chosen} onFocus=${load} onPointerDown=${load}
        onChange=${(event) => onChoose(event.target.value)}>
        <option value="">${model || t("model")}</option>
        ${chosen && !isListed &&
          html`<option value=${chosen}>${chosen}</option>`}
        ${[...new Set(models.map(({ provider }) => provider))].map((provider) =>
          html`<optgroup key=${provider} label=${provider}>${
            models
              .filter((one) => one.provider === provider)
              .map(({ name }) =>
                html`<option key=${name} value=${name}>${name}</option>`
              )
          }</optgroup>`
        )}
      </select>
    </label>
  `;
}
