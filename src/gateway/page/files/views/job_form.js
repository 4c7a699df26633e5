import { post } from "../api.js";
import { Problem } from "../components/problem.js";
import { useKept } from "../components/use_kept.js";
import { useLoaded } from "../components/use_loaded.js";
import { When } from "../components/when.js";
import { blank, jobOf, nextHour, scheduleOf } from "../logic/job_form.js";
import { nextRun } from "../logic/next_run.js";
import { html, useState } from "../preact.js";
import { t } from "../texts.js";
import { chatWords } from "./job_words.js";
import { ScheduleFields } from "./schedule_fields.js";

/** Asks what is to be done, and when. */
export function JobForm({ zone, onAdded }) {
  const [kept, setForm] = useKept("edit:job");
  const form = { ...blank, time: nextHour(Date.now(), zone), ...kept };
  const [problem, setProblem] = useState();
  const [busy, setBusy] = useState(false);
  const set = (change) => setForm({ ...form, ...change });
  const submit = async (event) => {
    event.preventDefault();
    setBusy(true);
    try {
      const { id } = await post("/api/jobs", jobOf(form, zone));
      setForm(undefined);
      location.hash = "#/jobs";
      await onAdded(t("jobAdded", { id }));
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  return html`
    <form class="fields" onSubmit=${submit}>
      <label for="job-message">${t("jobMessage")}</label>
      <textarea id="job-message" rows="3" required value=${form.message}
        onInput=${(event) => set({ message: event.target.value })}></textarea>
      <label class="check"><input type="checkbox" checked=${form.text}
        onChange=${(event) => set({ text: event.target.checked })} />${t(
          "jobText",
        )}</label>
      <${ScheduleFields} form=${form} set=${set} />
      <${Preview} form=${form} zone=${zone} />
      <${ChatChoice} chat=${form.chat} onChoose=${(chat) => set({ chat })} />
      <${Problem} problem=${problem} />
      <p class="buttons">
        <button class="primary" disabled=${busy}>${t("addJob")}</button>
        <a class="button" href="#/jobs" onClick=${() => setForm(undefined)}>${t(
          "cancel",
        )}</a>
      </p>
    </form>
  `;
}

function Preview({ form, zone }) {
  const now = Date.now();
  const next = nextRun(scheduleOf(form, zone), { now, timezone: zone });
  return html`
    <p class="next"
      role="status">${next === undefined
        ? t("noPreview")
        : html`${t("firstRun")} <${When} at=${
          new Date(next).toISOString()
        } zone=${zone} />`} <span class="hint">(${zone})</span></p>
  `;
}

/** Where the answer goes: a chat that there was, or that of this page. */
function ChatChoice({ chat, onChoose }) {
  const { value } = useLoaded("/api/sessions");
  const known = (value?.items ?? []).map((one) =>
    `${one.channel}:${one.chat_id}`
  );
  const chats = [...new Set([blank.chat, chat, ...known])];
  return html`
    <label for="job-chat">${t("jobChat")}</label>
    <select id="job-chat" value=${chat} onChange=${(event) =>
      onChoose(event.target.value)}>
      ${chats.map((one) =>
        html`<option value=${one}>${chatWords(one)}</option>`
      )}
    </select>
  `;
}
