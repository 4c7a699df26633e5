import { patch, post, remove } from "../api.js";
import { Confirm } from "../components/confirm.js";
import { Problem } from "../components/problem.js";
import { Switch } from "../components/switch.js";
import { When } from "../components/when.js";
import { html, useState } from "../preact.js";
import { t } from "../texts.js";
import { chatWords, lastResult, scheduleWords } from "./job_words.js";

/** A job: what it does and when, and what can be done with it. */
export function Job({ job, zone, onChanged }) {
  const { id, message, chat, enabled, text } = job;
  const [problem, setProblem] = useState();
  const [asking, setAsking] = useState(false);
  const path = `/api/jobs/${encodeURIComponent(id)}`;
  const act = async (action, said) => {
    setProblem(undefined);
    try {
      await action();
      await onChanged(said);
    } catch (error) {
      setProblem(error);
    }
  };
  const onSwitch = (on) =>
    act(
      () => patch(path, { enabled: on }),
      t(on ? "jobOn" : "jobOff", { id }),
    );
  return html`
    <li class=${enabled ? "card" : "card off"}>
      <div class="top">
        <h2 id=${`job-${id}`} class="words">${message}</h2>
        <${Switch} label=${t("jobSwitch")} on=${enabled}
          describedBy=${`job-${id}`} onSwitch=${onSwitch} />
      </div>
      <${Facts} job=${job} zone=${zone} />
      <p class="hint">${[id, chatWords(chat), text && t("saysItself")].filter(
        Boolean,
      )
        .join(" · ")}</p>
      <${Problem} problem=${problem} />
      <p class="buttons">
        <button type="button" aria-describedby=${`job-${id}`} onClick=${() =>
          act(() => post(`${path}/run`), t("jobRuns", { id }))}>${t(
            "runNow",
          )}</button>
        <button type="button" class="danger" aria-describedby=${`job-${id}`}
          onClick=${() => setAsking(true)}>${t("delete")}</button>
      </p>
      ${asking && html`
        <${Confirm} title=${t("deleteJob")} text=${message} action=${t(
          "delete",
        )}
          onConfirm=${async () => {
            await remove(path);
            await onChanged(t("jobDeleted", { id }));
            document.getElementById("content")?.focus();
          }} onClose=${() => setAsking(false)} />
      `}
    </li>
  `;
}

function Facts({ job, zone }) {
  const { schedule, enabled, next_run, last_run, done_at } = job;
  // How a run went is only known when it is over.
  const result = lastResult(job);
  return html`
    <dl class="facts">
      <dt>${t("rhythm")}</dt>
      <dd>${scheduleWords(schedule, zone)}</dd>
      <dt>${t("nextRun")}</dt>
      <dd>${next_run
        ? html`<${When} at=${next_run} zone=${zone} />`
        : t(done_at || enabled ? "over" : "off")}</dd>
      ${last_run && html`
        <dt>${t("lastRun")}</dt>
        <dd><${When} at=${last_run} zone=${zone} />${result &&
          ` · ${result}`}</dd>
      `}
    </dl>
  `;
}
