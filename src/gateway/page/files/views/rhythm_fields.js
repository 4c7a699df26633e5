import { Choice } from "../components/choice.js";
import { html } from "../preact.js";
import { t } from "../texts.js";
import { dayName } from "./job_words.js";

/** What the rhythms are called. */
const RHYTHMS = {
  daily: "daily",
  weekdays: "weekdays",
  weekly: "weekly",
  monthly: "monthly",
  own: "ownRhythm",
};

/** Asks for a rhythm by the calendar. */
export function RhythmFields({ rhythm, set }) {
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
