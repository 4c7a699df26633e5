import { Icon } from "../components/icon.js";
import { html, useEffect, useLayoutEffect, useRef } from "../preact.js";
import { t } from "../texts.js";
import { ModelChoice } from "./model_choice.js";

/**
 * Where one writes. Whoever writes with a finger isn't shown a keyboard at once,
 * and begins a new line with Enter, as there is no other key for it.
 */
export function Composer(
  { text, onText, busy, current, usual, chosen, onChoose, onSend, onStop },
) {
  const box = useRef();
  const hasKeys = matchMedia("(any-pointer: fine)").matches;
  useEffect(() => hasKeys && box.current.focus(), []);
  useLayoutEffect(() => grow(box.current), [text]);
  const send = (event) => {
    event.preventDefault();
    if (text.trim() === "") return;
    onSend(text.trim());
    box.current.focus();
  };
  const onKeyDown = (event) => {
    const isSend = hasKeys && event.key === "Enter" && !event.shiftKey &&
      !event.isComposing;
    if (isSend) send(event);
  };
  return html`
    <form class="composer" onSubmit=${send}>
      <label class="sr" for="message">${t("yourMessage")}</label>
      <textarea id="message" ref=${box} rows="1" value=${text}
        placeholder=${t("placeholder")} enterkeyhint=${hasKeys
          ? "send"
          : "enter"}
        onInput=${(event) => onText(event.target.value)}
        onKeyDown=${onKeyDown}></textarea>
      <div class="buttons">
        <${ModelChoice} current=${current} usual=${usual} chosen=${chosen}
          onChoose=${onChoose} />
        ${busy && html`
          <button type="button" onClick=${onStop} aria-keyshortcuts="Escape">
            <${Icon} name="stop" />${t("stop")}
          </button>
        `}
        <button class="primary" disabled=${text.trim() === ""}>
          <${Icon} name="send" />${t("send")}
        </button>
      </div>
    </form>
  `;
}

/** As high as what is in it; the style says how high at most. */
function grow(box) {
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight + 2}px`;
}
