import { Icon } from "../components/icon.js";
import { html, useState } from "../preact.js";
import { t } from "../texts.js";
import { Conversations, titleOf } from "./conversations.js";
import { addressOf, FIRST, NEW } from "./names.js";

/** Which conversation this is, and the ways to another. */
export function ChatHead({ session }) {
  const [isOpen, setOpen] = useState(false);
  const title = session === NEW ? t("newConversation") : titleOf(session);
  const isNamed = session !== NEW && session !== FIRST;
  return html`
    <div class="chat-head">
      <button type="button" class="quiet" aria-haspopup="dialog"
        aria-label=${t("conversations")} onClick=${() => setOpen(true)}>
        <${Icon} name="list" /><span class="label">${t("recent")}</span>
      </button>
      <h1 title=${isNamed ? session : undefined}>${title}</h1>
      <a class="button quiet" href=${addressOf(NEW)}
        aria-label=${t("newConversation")}>
        <${Icon} name="plus" /><span class="label">${t("newOne")}</span>
      </a>
      ${isOpen && html`
        <${Conversations} session=${session}
          onClose=${() => setOpen(false)} />
      `}
    </div>
  `;
}
