import { Empty } from "../components/empty.js";
import { useNotice } from "../components/notice.js";
import { Problem } from "../components/problem.js";
import { useLoaded } from "../components/use_loaded.js";
import { useRefresh } from "../components/use_refresh.js";
import { html, useEffect, useRef } from "../preact.js";
import { t } from "../texts.js";
import { Job } from "./job.js";
import { JobForm } from "./job_form.js";

/** Milliseconds after which the jobs are asked for anew. */
const REFRESH = 15_000;

/** What the agent is to do later. */
export default function Jobs({ name, me }) {
  const { value, problem, reload } = useLoaded("/api/jobs");
  const [notice, say] = useNotice();
  useRefresh(reload, REFRESH);
  const heading = useRef();
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) heading.current?.focus();
    isFirst.current = false;
  }, [name]);
  const onChanged = async (text) => {
    await reload();
    say(text);
  };
  const isNew = name === "new";
  return html`
    <div class="top">
      <h1 ref=${heading} tabindex="-1">${t(isNew ? "newJob" : "jobs")}</h1>
      ${!isNew && html`<a class="button primary" href="#/jobs/new">${
        t(
          "newJob",
        )
      }</a>`}
    </div>
    ${isNew
      ? html`<${JobForm} zone=${me.timezone} onAdded=${onChanged} />`
      : html`
        <${Problem} problem=${problem} onRetry=${reload} />
        <${List} items=${value?.items} zone=${me
          .timezone} onChanged=${onChanged} />
      `}
    ${notice}
  `;
}

function List({ items, zone, onChanged }) {
  if (!items) return html`<p class="hint">${t("loading")}</p>`;
  if (items.length === 0) {
    return html`<${Empty} title=${t("noJobs")}>${t("noJobsText")}<//>`;
  }
  return html`
    ${zone !== ownZone() && html`<p class="hint">${t("timesIn", { zone })}</p>`}
    <ul class="cards">
      ${items.map((job) =>
        html`
          <${Job} key=${job.id} job=${job} zone=${zone}
            onChanged=${onChanged} />
        `
      )}
    </ul>
  `;
}

/** Where this browser is. */
function ownZone() {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
