import { Entry } from "../components/panes.js";
import { Problem } from "../components/problem.js";
import { useLoaded } from "../components/use_loaded.js";
import { html } from "../preact.js";
import { t } from "../texts.js";
import { noteName } from "./note_name.js";

/** What the notes say about something, best first. */
export function Found({ words, open }) {
  const path = `/api/memory-search?q=${encodeURIComponent(words)}`;
  const { value, problem, reload } = useLoaded(path);
  if (problem) return html`<${Problem} problem=${problem} onRetry=${reload} />`;
  if (!value) return html`<p class="hint">${t("loading")}</p>`;
  const { items } = value;
  return html`
    <p role="status" class="hint">${items.length === 0
      ? t("nothingFound", { words })
      : t("found", { count: items.length })}</p>
    <ul class="entries">
      ${items.map(({ source, text }, at) => {
        const name = source.replace(/^(\d{4}-\d\d-\d\d)\.md$/, "$1");
        return html`
          <${Entry} key=${at} view="memory" name=${name} open=${open}>
            <span class="excerpt">${text}</span>
            <span class="hint">${noteName(name)}</span>
            <//>
        `;
      })}
    </ul>
  `;
}
