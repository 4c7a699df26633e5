import { remove } from "../api.js";
import { Message } from "../chat/message.js";
import { Confirm } from "../components/confirm.js";
import { Problem } from "../components/problem.js";
import { useLoaded } from "../components/use_loaded.js";
import { html, useState } from "../preact.js";
import { moment, t } from "../texts.js";

/** One conversation, as it was. */
export function Session({ id, onDeleted }) {
  const path = `/api/sessions/${encodeURIComponent(id)}`;
  const { value, problem, reload } = useLoaded(path);
  if (!value && !problem) return html`<p class="hint">${t("loading")}</p>`;
  if (!value) return html`<${Problem} problem=${problem} onRetry=${reload} />`;
  const { channel, chat_id, created_at, model, provider, messages } = value;
  const about = [t("since", { time: moment(created_at) }), model, provider];
  return html`
    <div class="top">
      <div>
        <h2>${channel}:${chat_id}</h2>
        <p class="hint">${about.filter(Boolean).join(" · ")}</p>
      </div>
      <${Actions} session=${value} onDelete=${async () => {
        await remove(path);
        await onDeleted();
      }} />
    </div>
    <div class="read">
      ${messages.map((message, at) =>
        html`<${Message} key=${at} message=${message} />`
      )}
      ${messages.length === 0 &&
        html`<p class="hint">${t("nothingSaid")}</p>`}
    </div>
  `;
}

function Actions({ session: { channel, chat_id, messages }, onDelete }) {
  const [asking, setAsking] = useState(false);
  return html`
    <p class="buttons">
      ${channel === "web" && html`
        <a class="button primary" href=${`#/chat/${
          encodeURIComponent(chat_id)
        }`}>${t("goOn")}</a>
      `}
      <button type="button" class="danger" onClick=${() => setAsking(true)}>${t(
        "delete",
      )}</button>
    </p>
    ${asking && html`
      <${Confirm} title=${t("deleteSession")} text=${t("deleteSessionText", {
        name: `${channel}:${chat_id}`,
        count: messages.length,
      })} action=${t("delete")}
        onConfirm=${onDelete} onClose=${() => setAsking(false)} />
    `}
  `;
}
