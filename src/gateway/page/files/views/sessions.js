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

/** The conversations of every channel: found, read, gone on with, deleted. */
export default function Sessions({ name }) {
  const [words, setWords] = useState("");
  const path = `/api/sessions?q=${encodeURIComponent(words)}`;
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
