import { Choice } from "../components/choice.js";
import { UNITS } from "../logic/job_form.js";
import { html } from "../preact.js";
import { t } from "../texts.js";
import { RhythmFields } from "./rhythm_fields.js";

/** The kinds of schedules, and what they are called. */
const KINDS = {
  fire_at: "kindOnce",
  interval: "kindInterval",
  cron: "kindCron",
};
const UNIT_NAMES = { minutes: "minutes", hours: "hours", days: "days" };

/** Asks when a job is to fire. */
export function ScheduleFields({ form, set }) {
  return html`
    <fieldset>
      <legend>${t("when")}</legend>
      <div class="choices">
        ${Object.entries(KINDS).map(([type, key]) =>
          html`
            <label class="check"><input type="radio" name="type"
              checked=${form.type === type} onChange=${() =>
                set({ type })} />${t(
                  key,
                )}</label>
          `
        )}
      </div>
      ${form.type === "fire_at" && html`<${Once} form=${form} set=${set} />`}
      ${form.type === "interval" &&
        html`<${Interval} form=${form} set=${set} />`}
      ${form.type === "cron" && html`
        <${RhythmFields} rhythm=${form.rhythm} set=${(change) =>
          set({ rhythm: { ...form.rhythm, ...change } })} />
      `}
    </fieldset>
  `;
}

function Once({ form, set }) {
  return html`
    <label for="job-time">${t("dayAndTime")}</label>
    <input id="job-time" type="datetime-local" required value=${form.time}
      onInput=${(event) => set({ time: event.target.value })} />
  `;
}

function Interval({ form, set }) {
  return html`
    <label for="job-count">${t("every")}</label>
    <div class="buttons">
      <input id="job-count" type="number" required step="1"
        min=${form.unit === "minutes" ? 2 : 1} max=${525_600 / UNITS[form.unit]}
        value=${form.count} onInput=${(event) =>
          set({ count: event.target.value })} />
      <${Choice} label=${t("unit")} value=${form.unit} names=${UNIT_NAMES}
        onChoose=${(unit) => set({ unit })} />
    </div>
  `;
}
