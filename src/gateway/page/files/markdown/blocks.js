import { Code } from "../components/code.js";
import { html } from "../preact.js";
import { checkbox, DEEPEST, inlines } from "./inlines.js";

/** The first heading of an answer stands below that of the message. */
const HEADING_BELOW = 2;

/** What stands on lines of its own. */
export function block(token, depth = 0) {
  if (depth > DEEPEST) return html`<p>${token.raw}</p>`;
  switch (token.type) {
    case "space":
    case "def":
      return null;
    case "heading":
      return heading(token);
    case "paragraph":
      return html`<p>${inlines(token.tokens)}</p>`;
    case "text":
      return inlines(token.tokens ?? [token]);
    case "code":
      return html`<${Code} text=${token.text} language=${token.lang} />`;
    case "blockquote":
      return html`<blockquote>${blocks(token.tokens, depth)}</blockquote>`;
    case "hr":
      return html`<hr />`;
    case "checkbox":
      return checkbox(token);
    case "list":
      return list(token, depth);
    case "table":
      return table(token);
    default:
      return html`<p>${token.raw}</p>`;
  }
}

function blocks(tokens = [], depth) {
  return tokens.map((token) => block(token, depth + 1));
}

function heading({ depth, tokens }) {
  const level = Math.min(6, depth + HEADING_BELOW);
  return html`
    <p class=${`heading h${depth}`} role="heading"
      aria-level=${level}>${inlines(tokens)}</p>
  `;
}

function list({ ordered, start, items }, depth) {
  const shown = items.map(({ task, tokens }) =>
    html`<li class=${task && "task"}>${blocks(tokens, depth)}</li>`
  );
  return ordered
    ? html`<ol start=${start}>${shown}</ol>`
    : html`<ul>${shown}</ul>`;
}

function table({ header, rows }) {
  const cells = (row, tag) =>
    row.map(({ tokens, align }) =>
      html`<${tag} class=${align}>${inlines(tokens)}</${tag}>`
    );
  return html`
    <div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr>${cells(header, "th")}</tr>
        </thead>
        <tbody>${rows.map((row) => html`<tr>${cells(row, "td")}</tr>`)}</tbody>
      </table>
    </div>
  `;
}
