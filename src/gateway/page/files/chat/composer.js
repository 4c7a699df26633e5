import { get } from "../api.js";
import { html, useEffect, useRef, useState } from "../preact.js";
import { t } from "../texts.js";

/** Where one writes. What isn't sent yet stays, also when the page is closed. */
export function Composer({ session, busy, model, onSend, onStop }) {
  const [text, setText] = useDraft(session);
  const [chosen, setChosen] = useState("");
  const box = useRef();
  useEffect(() => box.current?.focus(), [session]);
  const send = async (event) => {
    event?.preventDefault();
    const message = text.trim();
    if (message && await onSend(message, chosen)) setText("");
    box.current?.focus();
  };
  const onKeyDown = (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      send(event);
    } else if (event.key === "Escape" && busy) onStop();
  };
  return html`
    <form class="composer" onSubmit=${send}>
      <label class="sr" for="message">${t("yourMessage")}</label>
      <textarea id="message" ref=${box} rows="2" value=${text}
        placeholder=${t("placeholder")} onInput=${(e) =>
          setText(e.target.value)}
        onKeyDown=${onKeyDown}></textarea>
      <div class="buttons">
          <${ModelChoice} model=${model} chosen=${chosen} onChoose=${setChosen} />
          ${busy &&
            html`<button type="button" onClick=${onStop}>${t("stop")}</button>`}
          <button class="primary" disabled=${text.trim() === ""}>${t(
            "send",
          )}</button>
        </div>
    </form>
  `;
}

/** The models there are, asked for when somebody wants to choose. */
function ModelChoice({ model, chosen, onChoose }) {
  const [models, setModels] = useState([]);
  const load = async () => {
    if (models.length > 0) return;
    const { items } = await get("/api/models").catch(() => ({ items: [] }));
    setModels(items.map(({ name }) => name));
  };
  const names = [...new Set([chosen, ...models])].filter(Boolean);
  return html`<label class="model"><span class="sr">${t("model")}</span>
    <select value=${chosen} onFocus=${load} onPointerDown=${load}
      onChange=${(event) => onChoose(event.target.value)}>
      <option value="">${model || t("model")}</option>
      ${names.map((name) => html`<option value=${name}>${name}</option>`)}
    </select>
  </label>`;
}

/** @returns {[string, (text: string) => void]} */
function useDraft(session) {
  const key = `draft:${session}`;
  const [text, setText] = useState("");
  useEffect(() => setText(localStorage.getItem(key) ?? ""), [key]);
  const keep = (value) => {
    setText(value);
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  };
  return [text, keep];
}
