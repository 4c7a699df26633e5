import { post } from "../api.js";
import { keep, OWN, read } from "../kept.js";
import { html, useEffect, useRef, useState } from "../preact.js";
import { t } from "../texts.js";
import { Announcer } from "./announcer.js";
import { ChatHead } from "./chat_head.js";
import { Composer } from "./composer.js";
import { isBusy } from "./conversation.js";
import { Messages } from "./messages.js";
import { wordFor } from "./model_choice.js";
import { addressOf, nameOf, NEW } from "./names.js";
import { Notices } from "./notices.js";
import { putOut } from "./outbox.js";
import { useConversation } from "./use_conversation.js";
import { useDraft } from "./use_draft.js";
import { useOutbox } from "./use_outbox.js";
import { Welcome } from "./welcome.js";

/** A conversation: what was said, what is being done, and where one writes. */
export function Chat({ session, me }) {
  const isNew = session === NEW;
  const [conversation, connection] = useConversation(
    isNew ? undefined : session,
  );
  const isConnected = connection === "open";
  const outbox = useOutbox(session, { conversation, isConnected });
  const [text, setText] = useDraft(session);
  const [chosen, setChosen] = useChosen(session, conversation);
  const busy = isBusy(conversation);
  const stop = () => post("/api/chat/stop", { session }).catch(() => {});
  useEscape(busy && stop);
  const say = (words) => {
    if (!isNew) return outbox.send(words, chosen);
    // It is sent by the conversation that it begins.
    const name = nameOf(words);
    putOut(name, { text: words, model: chosen });
    keepChosen(name, chosen);
    location.replace(addressOf(name));
  };
  const write = (words) => {
    setText(words);
    document.getElementById("message").focus();
  };
  const send = (words) => {
    setText("");
    say(words);
  };
  const edit = (message) => {
    outbox.withdraw(message.id);
    write([message.text, text].filter(Boolean).join("\n\n"));
  };
  const { messages, isKnown } = conversation;
  const current = conversation.model ? conversation : me;
  const isEmpty = messages.length === 0 && outbox.unsent.length === 0;
  return html`
    <${ChatHead} session=${session} />
    <${Messages} conversation=${conversation} onSay=${say}
      outbox=${{ ...outbox, edit }} unsent=${outbox.unsent}>
      ${!isKnown && !isNew && connection === undefined &&
        html`<p class="hint">${t("loading")}</p>`}
      ${isEmpty && (isKnown || isNew) &&
        html`<${Welcome} name=${me.name} onTry=${write} />`}
    <//>
    <${Notices} connection=${connection} messages=${messages}
      provider=${current.provider} />
    <${Composer} text=${text} onText=${setText} busy=${busy}
      current=${current} usual=${me.provider} chosen=${chosen}
      onChoose=${setChosen} onSend=${send} onStop=${stop} />
    <${Announcer} conversation=${conversation} />
  `;
}

/** Escape stops the answer, unless it closes something. */
function useEscape(action) {
  useEffect(() => {
    if (!action) return;
    const onKeyDown = (event) => {
      const isTaken = event.defaultPrevented || event.isComposing ||
        document.querySelector("dialog[open]");
      if (event.key === "Escape" && !isTaken) action();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  });
}

/**
 * The model that was chosen in this tab, until the conversation has another one
 * than before, by a message of this tab or another: that holds for every tab.
 */
function useChosen(session, conversation) {
  const [chosen, setChosen] = useState(() =>
    read(`model:${session}`, OWN) ?? ""
  );
  const choose = (word) => {
    keepChosen(session, word);
    setChosen(word);
  };
  const word = conversation.isKnown ? wordFor(conversation) : "";
  const before = useRef(word);
  useEffect(() => {
    const isAnother = before.current !== "" && before.current !== word;
    before.current = word;
    if (chosen !== "" && (isAnother || chosen === word)) choose("");
  }, [word, chosen]);
  return [chosen, choose];
}

function keepChosen(session, word) {
  keep(`model:${session}`, word, OWN);
}
