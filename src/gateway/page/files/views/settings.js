import { patch } from "../api.js";
import { useNotice } from "../components/notice.js";
import { Problem } from "../components/problem.js";
import { useLoaded } from "../components/use_loaded.js";
import { html } from "../preact.js";
import { t } from "../texts.js";
import { Setting } from "./setting.js";

const PATH = "/api/settings";

/** The settings that can be changed without danger. */
export default function Settings() {
  const settings = useLoaded(PATH);
  const [notice, say] = useNotice();
  const { value, problem, reload } = settings;
  const save = async (key, chosen) => {
    const item = await patch(PATH, { key, value: chosen });
    if (key === "language") location.reload();
    const items = value.items.map((one) => one.key === key ? item : one);
    settings.put({ items });
    say(t(item.restart ? "savedForRestart" : "savedSetting", { key }));
  };
  const groups = Map.groupBy(
    value?.items ?? [],
    ({ key }) => key.split(".")[0],
  );
  return html`
    <h1>${t("settings")}</h1>
    <p class="hint">${t("settingsHelp")} <code>miniclaw config</code></p>
    <${Problem} problem=${problem} onRetry=${reload} />
    ${!value && !problem && html`<p class="hint">${t("loading")}</p>`}
    ${[...groups].map(([name, items]) =>
      html`
        <section key=${name} class="group" aria-label=${name}>
          ${items.map((item) =>
            html`<${Setting} key=${item.key} item=${item} onSave=${save} />`
          )}
        </section>
      `
    )}
    ${notice}
  `;
}
