import { UNITS } from "../logic/job_form.js";
import { html } from "../preact.js";
import { t } from "../texts.js";
import { dayName } from "./job_words.js";

/** The kinds of schedules, and what they are called. */
const KINDS = {
  fire_at: "kindOnce",
  interval: "kindInterval",
  cron: "kindCron",
};
const UNIT_NAMES = { minutes: "minutes", hours: "hours", days: "days" };
const RHYTHMS = {
  daily: "daily",
  weekdays: "weekdays",
  weekly: "weekly",
  monthly: "monthly",
  own: "ownRhythm",
};

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
        <${Rhythm} rhythm=${form.rhythm} set=${(change) =>
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

function Rhythm({ rhythm, set }) {
  const { kind, time, weekday, day, expression } = rhythm;
  const field = (key, type, more) =>
    html`
      <input type=${type} required aria-label=${t(key)} ...${more}
        onInput=${(event) => set({ [key]: event.target.value })} />
    `;
  return html`
    <div class="buttons">
      <${Choice} label=${t("rhythm")} value=${kind} names=${RHYTHMS}
        onChoose=${(kind) => set({ kind })} />
      ${kind === "weekly" && html`
        <${Weekday} value=${weekday}
          onChoose=${(weekday) => set({ weekday })} />
      `}
      ${kind === "monthly" &&
        field("day", "number", { value: day, min: 1, max: 31 })}
      ${kind === "own"
        ? field("expression", "text", { value: expression, class: "code" })
        : field("time", "time", { value: time })}
    </div>
    ${kind === "own" && html`<p class="hint">${t("expressionHelp")}</p>`}
    ${kind === "monthly" && day > 28 &&
      html`<p class="hint">${t("shortMonths")}</p>`}
  `;
}

function Weekday({ value, onChoose }) {
  return html`
    <select aria-label=${t("weekday")} value=${value} onChange=${(event) =>
      onChoose(Number(event.target.value))}>
      ${[1, 2, 3, 4, 5, 6, 0].map((day) =>
        html`<option value=${day}>${dayName(day)}</option>`
      )}
    </select>
  `;
}

function Choice({ label, value, names, onChoose }) {
  return html`
    <select aria-label=${label} value=${value} onChange=${(event) =>
      onChoose(event.target.value)}>
      ${Object.entries(names).map(([name, key]) =>
        html`<option value=${name}>${t(key)}</option>`
      )}
    </select>
  `;
}
