import { html } from "../preact.js";
import { t } from "../texts.js";
import { StateName } from "./state_name.js";

/** How each part fares, and why where that isn't well. */
export function Health({ health }) {
  const { channels, services = {}, provider, journal, version } = health;
  const model = { ...provider, detail: modelDetail(provider) };
  return html`
    <div class="parts">
      <${Parts} title=${t("source")} parts=${{ [provider.name]: model }} />
      <${Parts} title=${t("channels")} parts=${channels} />
      <${Parts} title=${t("services")} parts=${{
        ...services,
        ...journal && { journal },
      }} />
    </div>
    <p class="hint">miniclaw ${version}</p>
  `;
}

function modelDetail({ model, host, detail }) {
  return [model, host, detail].filter(Boolean).join(" · ");
}

function Parts({ title, parts }) {
  const all = Object.entries(parts);
  return html`
    <section>
      <h2>${title}</h2>
      ${all.length === 0 && html`<p class="hint">${t("noneThere")}</p>`}
      <ul class="entries plain">
        ${all.map(([name, { status, detail }]) =>
          html`
            <li key=${name}>
              <strong>${name}</strong> <${StateName} state=${status} />${" "}
              ${detail && html`<span class="hint">${detail}</span>`}
            </li>
          `
        )}
      </ul>
    </section>
  `;
}
