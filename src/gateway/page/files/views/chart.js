import {
  area,
  bars,
  ceiling,
  HEIGHT,
  line,
  sum,
  WIDTH,
} from "../logic/chart.js";
import { html } from "../preact.js";
import { t } from "../texts.js";

/** How something went up and down. */
export function LineChart({ title, labels, values, format }) {
  const told = values.length === 0 ? t("noSamples") : t("chartSummary", {
    now: format(values.at(-1)),
    least: format(Math.min(...values)),
    most: format(Math.max(...values)),
  });
  return html`
    <${Figure} title=${title} now=${values.length > 0 && format(values.at(-1))}
      top=${format(ceiling(values))} labels=${labels} told=${told}
      names=${[title]} rows=${values.map((value) => [value])} format=${format}>
      <path class="area" d=${area(values)} />
      <path class="line" d=${line(values)} />
      <//>
  `;
}

/** How much there was on each day, of each of several things. */
export function BarChart({ title, labels, names, stacks, ...more }) {
  const { total, format, short } = more;
  const top = ceiling(stacks.map((stack) => sum(stack)));
  return html`
    <${Figure} title=${title} now=${total} top=${short(top)}
      labels=${labels}
      told=${t("chartTotal", { total })} names=${names} rows=${stacks}
      legend=${names.map((name, layer) =>
        html`<span><span class=${`legend layer${layer}`}></span>${name}</span>`
      )}
      format=${format}>
      ${bars(stacks).map(({ layer, ...bar }) =>
        html`<rect class=${`bar layer${layer}`} ...${bar} />`
      )}
    <//>
  `;
}

/** A drawing, what it says in words, and its numbers for who wants them. */
function Figure({ title, now, top, labels, told, legend, children, ...table }) {
  return html`
    <figure class="chart">
      <figcaption><span>${title}</span> <strong>${now}</strong></figcaption>
      <p class="scale hint" aria-hidden="true">${top}</p>
      <svg role="img" aria-label=${`${title}: ${told}`} preserveAspectRatio="none"
        viewBox=${`0 -2 ${WIDTH} ${HEIGHT + 4}`}>
        <line class="grid" x1="0" x2=${WIDTH} y1="0" y2="0" />
        <line class="grid" x1="0" x2=${WIDTH} y1=${HEIGHT} y2=${HEIGHT} />
        ${children}
      </svg>
      <p class="axis hint" aria-hidden="true">
        <span>${labels[0]}</span><span>${labels.at(-1)}</span>
      </p>
      ${legend &&
        html`<p class="legends hint" aria-hidden="true">${legend}</p>`}
      ${labels.length > 0 && html`<${Numbers} labels=${labels} ...${table} />`}
    </figure>
  `;
}

function Numbers({ labels, names, rows, format }) {
  return html`
    <details>
      <summary>${t("numbers")}</summary>
      <div class="scroll" tabindex="0">
        <table>
          <thead>
            <tr><th>${t("time")}</th>${names.map((name) =>
              html`<th>${name}</th>`
            )}</tr>
          </thead>
          <tbody>${rows.map((row, at) =>
            html`<tr><th>${labels[at]}</th>${
              row.map((value) => html`<td>${format(value)}</td>`)
            }</tr>`
          )}</tbody>
        </table>
      </div>
    </details>
  `;
}
