import { get } from "../api.js";
import { html, useEffect, useRef, useState } from "../preact.js";
import { clock, t } from "../texts.js";
import { addressOf, FIRST } from "./names.js";

/** So many of the newest are listed; the others are in the view of all. */
const LISTED = 100;

/** The conversations of the page, to go on with one. */
export function Conversations({ session, onClose }) {
  const box = useRef();
  const [items, setItems] = useState();
  const [problem, setProblem] = useState();
  useEffect(() => {
    box.current.showModal();
    get(`/api/sessions?limit=${LISTED}`)
      .then(({ items }) => setItems(items.filter(isOurs)), setProblem);
  }, []);
  // A press beside it closes it, like Escape.
  const onClick = (event) => event.target === box.current && onClose();
  return html`
    <dialog class="conversations" ref=${box} aria-labelledby="conversations"
      onClose=${onClose} onClick=${onClick}>
      <div>
        <h2 id="conversations">${t("conversations")}</h2>
        ${problem
          ? html`<p class="problem">${problem.message || t("unreachable")}</p>`
          : html`
            <${List} items=${items} session=${session}
              onClose=${onClose} />
          `}
        <form method="dialog"><button>${t("close")}</button></form>
      </div>
    </dialog>
  `;
}

function isOurs({ channel }) {
  return channel === "web";
}

function List({ items, session, onClose }) {
  if (!items) return html`<p class="hint">${t("loading")}</p>`;
  if (items.length === 0) return html`<p>${t("noConversations")}</p>`;
  return html`
    <ul>${items.map(({ chat_id: name, title, last_accessed: at }) =>
      html`
        <li key=${name}>
          <a href=${addressOf(name)} onClick=${onClose}
            aria-current=${name === session ? "page" : undefined}>
            <strong>${titleOf(name, title)}</strong>
            <span class="hint">${clock(at)}</span>
          </a>
        </li>
      `
    )}</ul>
  `;
}

/** What a conversation is called on the page. */
export function titleOf(name, title) {
  if (name === FIRST) return t("mainConversation");
  return title || name.replace(/^\d{4}-\d\d-\d\d \d\d\.\d\d (?=\S)/, "");
}
