import { html } from "../preact.js";
import { moment, t } from "../texts.js";

/** Asks what becomes of what an earlier visit didn't save. */
export function Left({ at, onGoOn, onDrop }) {
  return html`
    <div class="asked" role="group" aria-label=${t("leftOver")}>
      <p>${t("leftOverText", { time: moment(at) })}</p>
      <p class="buttons">
        <button type="button" class="primary"
          onClick=${onGoOn}>${t(
            "goOnEditing",
          )}</button>
        <button type="button" onClick=${onDrop}>${t("discard")}</button>
      </p>
    </div>
  `;
}
