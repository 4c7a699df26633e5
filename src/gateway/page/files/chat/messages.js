import { Icon } from "../components/icon.js";
import { html, useLayoutEffect, useRef, useState } from "../preact.js";
import { t } from "../texts.js";
import { Approval } from "./approval.js";
import { Message } from "./message.js";
import { Unsent } from "./unsent.js";
import { useStick } from "./use_stick.js";

/** So many of the newest are shown, and so many more at each wish. */
const SHOWN = 50;

/** What was said and done, the newest at the end. */
export function Messages({ conversation, unsent, outbox, onSay, children }) {
  const { messages, approvals, states } = conversation;
  const box = useRef();
  const [isNew, toEnd] = useStick(box, [messages, approvals, unsent.length]);
  // Who writes wants to see it, wherever they were.
  useLayoutEffect(() => unsent.length > 0 && toEnd(), [unsent.length]);
  const [first, showEarlier] = useFirst(box, { messages, states });
  return html`
    <section class="messages" role="log" aria-live="off" tabindex="0"
      ref=${box} aria-label=${t("conversation")}>
      <div class="column">
        ${first > 0 && html`
          <p class="earlier">
            <button type="button" class="small" onClick=${showEarlier}>${t(
              "earlier",
              { count: first },
            )}</button>
          </p>
        `}
        ${children}
        ${messages.slice(first).map((one, at) =>
          html`
            <${Message} key=${one.key} message=${one} onSay=${onSay}
              question=${questionBefore(messages, first + at)} />
          `
        )}
        ${unsent.map((one) =>
          html`<${Unsent} key=${one.id} message=${one} outbox=${outbox} />`
        )}
        ${approvals.map((one) =>
          html`<${Approval} key=${one.code} approval=${one} />`
        )}
      </div>
    </section>
    <div class="below">
      ${isNew && html`
        <button type="button" class="new" onClick=${toEnd}>
          <${Icon} name="down" />${t("newBelow")}
        </button>
      `}
    </div>
  `;
}

/** The person's words that a message answers. */
function questionBefore(messages, at) {
  const { role, text } = messages[at - 1] ?? {};
  return role === "user" ? text : undefined;
}

/** Where what is shown begins; what is read stays in its place when more is. */
function useFirst(box, { messages, states }) {
  const [earlier, setEarlier] = useState(0);
  const begin = useRef({ states: -1, first: 0 });
  const fromEnd = useRef();
  if (begin.current.states !== states) {
    begin.current = { states, first: Math.max(0, messages.length - SHOWN) };
  }
  useLayoutEffect(() => {
    if (fromEnd.current === undefined) return;
    const { current } = box;
    current.scrollTop = current.scrollHeight - fromEnd.current;
    fromEnd.current = undefined;
  }, [earlier]);
  const showEarlier = () => {
    const { scrollHeight, scrollTop } = box.current;
    fromEnd.current = scrollHeight - scrollTop;
    setEarlier((count) => count + SHOWN);
    box.current.focus();
  };
  return [Math.max(0, begin.current.first - earlier), showEarlier];
}
