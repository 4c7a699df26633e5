import { bytes, number, short } from "../logic/amounts.js";
import { sum } from "../logic/chart.js";
import { html } from "../preact.js";
import { t } from "../texts.js";
import { BarChart, LineChart } from "./chart.js";

/** What has been used and what waited, drawn. */
export function Charts({ status: { tokens, series } }) {
  const language = document.documentElement.lang;
  const count = (value) => number(Math.round(value), language);
  const labels = series.at.map(clock);
  const waiting = series.inbound.map((one, at) => one + series.outbound[at]);
  return html`
    <div class="charts">
      <${TokenChart} days=${tokens.per_day} format=${count}
        short=${(value) => short(value, language)} />
      <${LineChart} title=${t("processMemory")} labels=${labels}
        values=${series.rss_bytes} format=${(value) =>
          bytes(value, language)} />
      <${LineChart} title=${t("turnsDone")} labels=${labels}
        values=${series.turns} format=${count} />
      <${LineChart} title=${t("waiting")} labels=${labels} values=${waiting}
        format=${count} />
    </div>
  `;
}

function TokenChart({ days, format, short }) {
  const stacks = days.map(({ input, output }) => [input, output]);
  return html`
    <${BarChart} title=${t("tokensPerDay")} labels=${days.map(dayName)}
      names=${[t("tokensIn"), t("tokensOut")]} stacks=${stacks}
      total=${format(sum(stacks.flat()))} format=${format} short=${short} />
  `;
}

function clock(iso) {
  return new Date(iso).toLocaleTimeString(document.documentElement.lang, {
    timeStyle: "short",
  });
}

function dayName({ date }) {
  return new Date(date).toLocaleDateString(document.documentElement.lang, {
    ...{ day: "numeric", month: "short", timeZone: "UTC" },
  });
}
