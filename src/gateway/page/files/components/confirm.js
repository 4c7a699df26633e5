import { html, useState } from "../preact.js";
import { t } from "../texts.js";
import { Dialog } from "./dialog.js";
import { Problem } from "./problem.js";

/** Asks before something is done that can't be undone. */
export function Confirm({ title, text, action, onConfirm, onClose }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState();
  const confirm = async () => {
    setBusy(true);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  return html`
    <${Dialog} title=${title} onClose=${onClose}>
      <p>${text}</p>
      <${Problem} problem=${problem} />
      <p class="buttons">
        <button type="button" autofocus onClick=${onClose}>${t(
          "cancel",
        )}</button>
        <button type="button" class="danger" disabled=${busy}
          onClick=${confirm}>${action}</button>
      </p>
      <//>
  `;
}
