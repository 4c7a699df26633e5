import { Problem } from "../components/problem.js";
import { Entry, Panes } from "../components/panes.js";
import { Search } from "../components/search.js";
import { useLoaded } from "../components/use_loaded.js";
import { html, useState } from "../preact.js";
import { t } from "../texts.js";
import { Note } from "./note.js";
import { monthOf, shortName } from "./note_name.js";
import { Found } from "./note_search.js";

/** The note that there always is. */
const FIRST = "MEMORY.md";

/** What the agent remembers: read, searched, corrected. */
export default function Memory({ name }) {
  const [words, setWords] = useState("");
  const { value, problem, reload } = useLoaded("/api/memory");
  const side = html`
    <${Search} label=${t("searchMemory")} onSearch=${setWords} />
    <${Problem} problem=${problem} onRetry=${reload} />
    ${words
      ? html`<${Found} words=${words} open=${name} />`
      : html`<${List} items=${value?.items} open=${name} />`}
  `;
  return html`
    <${Panes} view="memory" open=${name} side=${side}>
      ${name
        ? html`<${Note} key=${name} name=${name} onSaved=${reload} />`
        : html`<p class="hint">${t("chooseNote")}</p>`}
    <//>
  `;
}

/** The notes; the days by their months. */
function List({ items, open }) {
  if (!items) return html`<p class="hint">${t("loading")}</p>`;
  const isThere = items.some(({ name }) => name === FIRST);
  // Nobody has to write it before somebody can begin it here.
  const all = isThere ? items : [{ name: FIRST }, ...items];
  const months = Map.groupBy(all, ({ name }) => monthOf(name));
  return [...months].map(([month, notes]) =>
    html`
      ${month && html`<h2 class="month">${month}</h2>`}
      <ul class="entries">
        ${notes.map(({ name }) =>
          html`
            <${Entry} key=${name} view="memory" name=${name} open=${open}>
              ${shortName(name)}
            <//>
          `
        )}
      </ul>
    `
  );
}
