import { Empty } from "../components/empty.js";
import { useNotice } from "../components/notice.js";
import { Entry, Panes } from "../components/panes.js";
import { Problem } from "../components/problem.js";
import { Search } from "../components/search.js";
import { useLoaded } from "../components/use_loaded.js";
import { Ago } from "../components/when.js";
import { html, useState } from "../preact.js";
import { t } from "../texts.js";
import { Session } from "./session.js";

/** How many are listed at first, and at most. */
const FEW = 100;
const MANY = 500;

/** The conversations of every channel: found, read, gone on with, deleted. */
export default function Sessions({ name }) {
  const [words, setWords] = useState("");
  const [limit, setLimit] = useState(FEW);
  const path = `/api/sessions?q=${encodeURIComponent(words)}&limit=${limit}`;
  const { value, problem, reload } = useLoaded(path);
  const [notice, say] = useNotice();
  const onDeleted = async () => {
    location.hash = "#/sessions";
    await reload();
    say(t("sessionDeleted"));
    document.getElementById("search")?.focus();
  };
  const side = html`
    <${Search} label=${t("searchSessions")} onSearch=${setWords} />
    <${Problem} problem=${problem} onRetry=${reload} />
    <${List} items=${value?.items} open=${name} words=${words} />
    ${value?.items.length === FEW && limit === FEW &&
      html`<button type="button" onClick=${() => setLimit(MANY)}>${
        t(
          "showMore",
        )
      }</button>`}
  `;
  return html`
    <${Panes} view="sessions" open=${name} side=${side}>
      ${name
        ? html`<${Session} key=${name} id=${name} onDeleted=${onDeleted} />`
        : html`<p class="hint">${t("chooseSession")}</p>`}
    <//>
    ${notice}
  `;
}

function List({ items, open, words }) {
  if (!items) return html`<p class="hint">${t("loading")}</p>`;
  if (items.length === 0 && words) {
    return html`<p role="status">${t("nothingFound", { words })}</p>`;
  }
  if (items.length === 0) {
    return html`
      <${Empty} title=${t("noSessions")}>
        <a href="#/chat">${t("beginOne")}</a>
        <//>
    `;
  }
  return html`
    <p role="status" class="sr">${t("found", { count: items.length })}</p>
    <ul class="entries">
      ${items.map((one) =>
        html`
          <${Entry} key=${one.id} view="sessions" name=${one.id} open=${open}>
            <strong>${one.title || t("nothingSaid")}</strong>
            <span
              class="hint">${one.channel}:${one.chat_id} · ${t(
                "messages",
                { count: one.messages },
              )} · <${Ago} at=${one.last_accessed} /></span>
            <//>
        `
      )}
    </ul>
  `;
}
