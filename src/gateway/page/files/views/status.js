import { Problem } from "../components/problem.js";
import { useLoaded } from "../components/use_loaded.js";
import { useRefresh } from "../components/use_refresh.js";
import { html } from "../preact.js";
import { t } from "../texts.js";
import { Charts } from "./charts.js";
import { Figures } from "./figures.js";
import { Health } from "./health.js";

/** Milliseconds after which the state is asked for anew. */
const REFRESH = 5000;

/** How the agent is: what waits, what it has used, and what doesn't work. */
export default function Status() {
  const { value, problem, reload } = useLoaded("/api/status");
  useRefresh(reload, REFRESH);
  return html`
    <h1>${t("status")}</h1>
    <${Problem} problem=${problem} onRetry=${reload} />
    ${!value && !problem && html`<p class="hint">${t("loading")}</p>`}
    ${value && html`
      <${Figures} status=${value} />
      <${Charts} status=${value} />
      <${Health} health=${value.health} />
    `}
  `;
}
