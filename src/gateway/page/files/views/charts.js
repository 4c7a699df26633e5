import { bytes, number, short } from "../logic/amounts.js";
import { sum } from "../logic/chart.js";
import { html } from "../preact.js";
import { moment, t } from "../texts.js";
import { BarChart, LineChart } from "./chart.js";

/** What has been used and what waited, drawn. */
export function Charts({ status: { tokens, series } }) {
  const language = document.documentElement.lang;
  const count = (value) => number(Math.round(value), language);
  const times = series.at.map((at) => moment(at));
  return html`
    <div class="charts">
      <${BarChart} title=${t("tokensPerDay")} labels=${tokens.per_day.map((
        { date },
      ) => date)} names=${[t("tokensIn"), t("tokensOut")]}
        stacks=${tokens.per_day.map(({ input, output }) => [input, output])}
        total=${count(
          sum(tokens.per_day.map(({ input, output }) => input + output)),
        )} format=${count} short=${(value) => short(value, language)} />
      <${LineChart} title=${t("processMemory")} labels=${times}
        values=${series.rss_bytes} format=${(value) =>
          bytes(value, language)} />
      <${LineChart} title=${t("turnsRunning")} labels=${times}
        values=${series.turns} format=${count} />
      <${LineChart} title=${t("waiting")} labels=${times}
        values=${series.inbound.map((one, at) => one + series.outbound[at])}
        format=${count} />
    </div>
  `;
}
