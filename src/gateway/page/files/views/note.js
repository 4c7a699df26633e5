import { get, put } from "../api.js";
import { Empty } from "../components/empty.js";
import { useNotice } from "../components/notice.js";
import { Problem } from "../components/problem.js";
import { read } from "../components/use_kept.js";
import { useLoaded } from "../components/use_loaded.js";
import { Markdown } from "../markdown.js";
import { html, useRef, useState } from "../preact.js";
import { t } from "../texts.js";
import { Editor } from "./editor.js";
import { noteName } from "./note_name.js";

/** One note: read, or edited. What an earlier visit left is edited at once. */
export function Note({ name, onSaved }) {
  const path = `/api/memory/${encodeURIComponent(name)}`;
  const note = useLoaded(path);
  const id = `edit:note:${name}`;
  const [editing, setEditing] = useState(() => read(id) !== undefined);
  const [notice, say] = useNotice();
  const way = useRef();
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => way.current?.focus());
  };
  if (!note.value) {
    return note.problem
      ? html`<${Problem} problem=${note.problem} onRetry=${note.reload} />`
      : html`<p class="hint">${t("loading")}</p>`;
  }
  const save = async (text, version) => {
    const written = await put(path, { text, version });
    // Read again: the gateway may have put a secret back in its place.
    await note.reload();
    onSaved();
    say(t("saved"));
    return written.version;
  };
  return html`
    <div class="top">
      <h2>${noteName(name)}</h2>
      ${!editing && html`
        <p
          class="buttons"><button type="button" ref=${way} onClick=${() =>
            setEditing(true)}>${t("edit")}</button></p>
      `}
    </div>
    ${editing
      ? html`
        <${Editor} id=${id} label=${noteName(name)} kept=${note.value}
          onSave=${save} onRead=${() => get(path)}
          onClose=${close} />
      `
      : html`<${Text} text=${note.value.text} />`}
    ${notice}
  `;
}

function Text({ text }) {
  return text.trim() === ""
    ? html`<${Empty} title=${t("emptyNote")}>${t("emptyNoteText")}<//>`
    : html`
      <div class="read">
        <${Markdown} text=${text} isFile />
      </div>
    `;
}
