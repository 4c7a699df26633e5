/** The measures of the picture, in pixels. */
const CHARACTER = 8.4;
const LINE = 20;
const MARGIN = 20;
const TITLE = 36;

/** The dots of a window's title, from left to right. */
const dots = ["#ff5f57", "#febc2e", "#28c840"];

/** A picture of a terminal: its lines, what a person typed set off from the rest. */
export function terminalSvg(
  lines: readonly string[],
  { columns, title, prompt }: {
    columns: number;
    title: string;
    prompt: string;
  },
): string {
  const width = Math.ceil(columns * CHARACTER) + 2 * MARGIN;
  const height = TITLE + lines.length * LINE + MARGIN;
  const rows = lines.map((line, at) => row(line, { at, prompt }));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" role="img">
<title>${escape(title)}</title>
<style>
text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; fill: #d7dae0; white-space: pre }
.typed { fill: #7ee0a3 } .quiet { fill: #8b93a1 }
</style>
<rect width="${width}" height="${height}" rx="10" fill="#1b1f27"/>
${dots.map(dot).join("\n")}
<text class="quiet" x="${width / 2}" y="23" text-anchor="middle">${
    escape(title)
  }</text>
${rows.filter(Boolean).join("\n")}
</svg>
`;
}

function dot(colour: string, at: number): string {
  return `<circle cx="${MARGIN + 20 * at}" cy="18" r="6" fill="${colour}"/>`;
}

function row(
  line: string,
  { at, prompt }: { at: number; prompt: string },
): string {
  const y = TITLE + (at + 1) * LINE - 5;
  const place = `x="${MARGIN}" y="${y}" xml:space="preserve"`;
  if (!line.startsWith(prompt)) {
    return line && `<text ${place}>${escape(line)}</text>`;
  }
  const typed = escape(line.slice(prompt.length));
  return `<text ${place}><tspan class="quiet">${escape(prompt)}</tspan>` +
    `<tspan class="typed">${typed}</tspan></text>`;
}

function escape(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
