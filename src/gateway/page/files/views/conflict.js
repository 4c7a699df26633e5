import { Dialog } from "../components/dialog.js";
import { diffLines, onlyChanges } from "../logic/diff.js";
import { begin, joined, keepMine } from "../logic/edited.js";
import { html } from "../preact.js";
import { t } from "../texts.js";

/** Shows what somebody else changed meanwhile, and lets the person choose. */
export function Conflict({ edited, onSettle, onSave }) {
  const { base, text, theirs } = edited;
  const both = joined(edited);
  const settle = (next) => () => onSettle(next);
  const saveMine = () => {
    const mine = keepMine(edited);
    onSettle(mine);
    onSave(mine);
  };
  return html`
    <${Dialog} title=${t("conflict")} onClose=${settle({ base, text })}>
      <p>${t("conflictText")}</p>
      <${Changes} before=${base.text} after=${theirs.text} />
      <p class="hint">${t(both === undefined ? "conflictHint" : "joinHint")}</p>
      <p class="buttons">
        ${both !== undefined && html`
          <button type="button" class="primary" onClick=${settle({
            base: theirs,
            text: both,
          })}>${t("join")}</button>
        `}
        <button type="button" onClick=${saveMine}>${t("keepMine")}</button>
        <button type="button" onClick=${settle(begin(theirs))}>${t(
          "takeTheirs",
        )}</button>
        <button type="button" onClick=${settle({ base, text })}>${t(
          "goOnEditing",
        )}</button>
      </p>
      <//>
  `;
}

/** What changed from one text to another, with a little around it. */
function Changes({ before, after }) {
  const lines = onlyChanges(diffLines(before, after));
  return html`
    <div class="changes" tabindex="0" role="region" aria-label=${t("changes")}>
      ${lines.map(({ kind, text }, at) =>
        kind === "gap"
          ? html`<hr key=${at} />`
          : kind === "same"
          ? html`<p key=${at}>${text}</p>`
          : html`<${kind === "new" ? "ins" : "del"} key=${at}>${text}<//>`
      )}
    </div>
  `;
}
