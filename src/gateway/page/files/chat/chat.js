import { post, request } from "../api.js";
import { follow } from "../events.js";
import { html, useEffect, useReducer, useRef, useState } from "../preact.js";
import { t } from "../texts.js";
import { Approval } from "./approval.js";
import { Composer } from "./composer.js";
import { empty, hear, isBusy } from "./conversation.js";
import { Message } from "./message.js";

/** A conversation: what was said, what is being done, and where one writes. */
export function Chat({ session, me }) {
  const [conversation, tell] = useReducer(hear, empty);
  const [connected, setConnected] = useState(true);
  const [problem, setProblem] = useState();
  const end = useRef();
  useEffect(() => {
    const controller = new AbortController();
    follow(session, {
      onEvent: (kind, data) => tell({ kind, data }),
      onConnected: setConnected,
      signal: controller.signal,
    });
    return () => controller.abort();
  }, [session]);
  useEffect(() => end.current?.scrollIntoView({ block: "end" }), [
    conversation,
  ]);
  const { messages, approvals } = conversation;
  const send = async (message, model) => {
    setProblem(undefined);
    try {
      await sendMessage({ message, session, model });
      return true;
    } catch (error) {
      setProblem(error);
      return false;
    }
  };
  return html`
    <section class="messages" role="log" aria-label=${t(
      "conversation",
    )} tabindex="0">
      ${conversation.isKnown && messages.length === 0 &&
        html`<${Welcome} name=${me.name} />`}
      ${messages.map((one) =>
        html`<${Message} key=${one.key} message=${one} />`
      )}
      ${approvals.map((one) =>
        html`<${Approval} key=${one.code} approval=${one} />`
      )}
      <div ref=${end}></div>
    </section>
    <p class="problem" role="alert">${problem
      ? problemText(problem)
      : !connected && t("reconnecting")}</p>
    <${Composer} session=${session} busy=${isBusy(conversation)}
      model=${conversation.model} onSend=${send}
      onStop=${() => post("/api/chat/stop", { session })} />
  `;
}

/** The gateway keeps it from here on; sent again, the same id is asked once. */
async function sendMessage({ message, session, model }) {
  const id = crypto.randomUUID();
  await request("POST", "/api/chat", {
    body: { message, session, id, ...(model && { model }) },
    headers: { accept: "application/json" },
  });
}

function Welcome({ name }) {
  return html`
    <div class="welcome">
      <h1>${t("hello", { name })}</h1>
      <p>${t("tryThis")}</p>
      <ul>
          ${["try1", "try2", "try3"].map((key) => html`<li>${t(key)}</li>`)}
        </ul>
    </div>
  `;
}

function problemText({ status, message, hint }) {
  if (status === 0) return t("notSent");
  return [message, hint].filter(Boolean).join(". ");
}
