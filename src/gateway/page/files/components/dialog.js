import { html, useLayoutEffect, useRef } from "../preact.js";

/**
 * A question that everything else waits for. Escape closes it, and the focus goes
 * back to where it was.
 */
export function Dialog({ title, onClose, children }) {
  const box = useRef();
  useLayoutEffect(() => {
    const dialog = box.current;
    dialog.showModal();
    return () => dialog.close();
  }, []);
  const onCancel = (event) => {
    event.preventDefault();
    onClose();
  };
  return html`
    <dialog ref=${box} class="question" aria-labelledby="dialog-title"
      onCancel=${onCancel}>
      <h2 id="dialog-title" tabindex="-1">${title}</h2>
      ${children}
    </dialog>
  `;
}
