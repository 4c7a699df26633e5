import { bytes, duration, number } from "../logic/amounts.js";
import { html } from "../preact.js";
import { t } from "../texts.js";
import { StateName } from "./state_name.js";

/** What matters at a glance. */
export function Figures({ status: { health, tokens, uptime_seconds } }) {
  const language = document.documentElement.lang;
  const { queues, jobs, memory, set_aside = 0 } = health;
  return html`
    <dl class="figures">
      <${Figure} name="state">
        <${StateName} state=${health.status} />
        <//>
        <${Figure} name="uptime">${duration(uptime_seconds, language)}<//>
      <${Figure} name="tokensToday">
        ${number(
          tokens.today,
          language,
        )}${" "}<${Share} ...${tokens} language=${language} />
      <//>
      <${Figure} name="toAnswer">${number(queues.inbound, language)}<//>
      <${Figure} name="toDeliver">${number(queues.outbound, language)}<//>
      <${Figure} name="processMemory">${bytes(memory.rss_bytes, language)}<//>
      ${jobs !== undefined && html`<${Figure} name="jobsOn">${jobs}<//>`}
      ${set_aside > 0 && html`
        <${Figure} name="setAside">
          ${set_aside}${" "}<span class="hint">${t("seeDoctor")}</span>
        <//>
      `}
    </dl>
  `;
}

function Figure({ name, children }) {
  return html`
    <div>
      <dt>${t(name)}</dt>
      <dd>${children}</dd>
    </div>
  `;
}

/** How much of the day's tokens is gone. */
function Share({ today, limit, language }) {
  if (!limit) return html`<span class="hint">${t("noLimit")}</span>`;
  const words = t("ofLimit", { limit: number(limit, language) });
  return html`
    <meter max=${limit} value=${today} high=${limit * 0.8}
      aria-label=${words}></meter>
    <span class="hint">${words}</span>
  `;
}
