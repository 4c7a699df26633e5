import { Confirm } from "../components/confirm.js";
import { Problem } from "../components/problem.js";
import { goOn, isChanged } from "../logic/edited.js";
import { Markdown } from "../markdown.js";
import { html, useEffect, useRef, useState } from "../preact.js";
import { t } from "../texts.js";
import { Conflict } from "./conflict.js";
import { Left } from "./left.js";
import { useKeptEditing } from "./use_kept_editing.js";

/**
 * Edits a text beside what it will look like. What isn't saved stays in this
 * browser, and what somebody else changed meanwhile isn't overwritten unseen.
 */
export function Editor({ id, label, kept, onSave, onRead, onClose }) {
  const box = useRef();
  // Who opened it wants to write.
  useEffect(() => onClose && box.current.focus(), []);
  const editing = useKeptEditing(id, { kept, onSave, onRead });
  const { edited, busy, problem, save, change, reset, settle } = editing;
  const { text, left, theirs } = edited;
  const canSave = !busy && !left && isChanged(edited);
  const submit = (event) => {
    event.preventDefault();
    if (canSave) save();
  };
  const onKeyDown = (event) => {
    if (event.key === "s" && (event.ctrlKey || event.metaKey)) submit(event);
  };
  return html`
    <form class="editor" onSubmit=${submit} onKeyDown=${onKeyDown}>
      ${left && html`
        <${Left} at=${left.at} onDrop=${reset}
          onGoOn=${() => settle(goOn(edited))} />
      `}
      <div class="halves">
        <textarea ref=${box} value=${text} readonly=${Boolean(
          left,
        )} spellcheck="true"
          aria-label=${label} onInput=${(event) =>
            change(event.target.value)}></textarea>
        <section class="preview" aria-label=${t("preview")} tabindex="0">
          <${Markdown} text=${text} isFile />
        </section>
      </div>
      <${Problem} problem=${problem} />
      <div class="buttons">
        <span class="hint">${t(
          isChanged(edited) ? "unsaved" : "allSaved",
        )}</span>
        <${Leave} changed=${isChanged(
          edited,
        )} onReset=${reset} onClose=${onClose} />
        <button class="primary" aria-keyshortcuts="Control+S"
          disabled=${!canSave}>${t("save")}</button>
      </div>
    </form>
    ${theirs &&
      html`<${Conflict} edited=${edited} onSettle=${settle} onSave=${save} />`}
  `;
}

/** The way out: what was changed is only thrown away by a second word. */
function Leave({ changed, onReset, onClose }) {
  const [asking, setAsking] = useState(false);
  return html`
    ${changed &&
      html`<button type="button" onClick=${() => setAsking(true)}>${
        t("discard")
      }</button>`}
    ${!changed && onClose && html`<button type="button" onClick=${onClose}>${
      t(
        "close",
      )
    }</button>`}
    ${asking && html`
      <${Confirm} title=${t("discardAll")} text=${t("discardText")}
        action=${t("discard")} onConfirm=${onReset}
        onClose=${() => setAsking(false)} />
    `}
  `;
}
