import { html, useEffect, useRef } from "../preact.js";
import { t } from "../texts.js";

/**
 * A list, and beside it what was chosen from it. Where there is room for one only,
 * a link leads back to the list.
 */
export function Panes({ view, open, side, children }) {
  const pane = useRef();
  const list = useRef();
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) (open ? pane : list).current.focus();
    isFirst.current = false;
  }, [open]);
  return html`
    <div class=${open ? "panes open" : "panes"}>
      <div class="side" ref=${list} tabindex="-1">
        <h1>${t(view)}</h1>
        ${side}
      </div>
      <div class="pane" ref=${pane} tabindex="-1">
        ${open && html`<a class="back" href=${`#/${view}`}>← ${t(view)}</a>`}
        ${children}
      </div>
    </div>
  `;
}

/** A line of the list, which opens what it stands for. */
export function Entry({ view, name, open, children }) {
  return html`
    <li>
      <a href=${`#/${view}/${encodeURIComponent(name)}`}
        aria-current=${name === open ? "true" : undefined}>${children}</a>
    </li>
  `;
}
