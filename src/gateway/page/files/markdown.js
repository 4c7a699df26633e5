import { lexer } from "./marked.js";
import { html } from "./preact.js";
import { Code } from "./components/code.js";

/** Where a link may lead; anything else is shown as words. */
const LINKS = /^(https?:|mailto:)/i;

/**
 * Markdown as nodes of the page. Nothing becomes HTML that wasn't made here: raw
 * tags are shown as they were written.
 */
export function Markdown({ text }) {
  return html`<div class="markdown">${
    blocks(lexer(text, { gfm: true, breaks: true }))
  }</div>`;
}

function blocks(tokens = []) {
  return tokens.map(block);
}

function block(token) {
  switch (token.type) {
    case "space":
    case "def":
      return null;
    case "heading":
      return html`<p class="heading" role="heading" aria-level=${
        Math.min(6, token.depth + 2)
      }>${inlines(token.tokens)}</p>`;
    case "paragraph":
      return html`<p>${inlines(token.tokens)}</p>`;
    case "text":
      return token.tokens ? inlines(token.tokens) : token.text;
    case "code":
      return html`<${Code} text=${token.text} language=${token.lang} />`;
    case "blockquote":
      return html`<blockquote>${blocks(token.tokens)}</blockquote>`;
    case "hr":
      return html`<hr />`;
    case "list":
      return list(token);
    case "table":
      return table(token);
    default:
      return html`<p>${token.raw}</p>`;
  }
}

function list({ ordered, start, items }) {
  const shown = items.map(({ task, checked, tokens }) =>
    html`<li>${task && (checked ? "☑ " : "☐ ")}${blocks(tokens)}</li>`
  );
  return ordered
    ? html`<ol start=${start || 1}>${shown}</ol>`
    : html`<ul>${shown}</ul>`;
}

function table({ header, rows }) {
  const cells = (row, tag) =>
    row.map(({ tokens }) => html`<${tag}>${inlines(tokens)}</${tag}>`);
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

function inlines(tokens = []) {
  return tokens.map(inline);
}

function inline(token) {
  switch (token.type) {
    case "strong":
      return html`<strong>${inlines(token.tokens)}</strong>`;
    case "em":
      return html`<em>${inlines(token.tokens)}</em>`;
    case "del":
      return html`<del>${inlines(token.tokens)}</del>`;
    case "codespan":
      return html`<code>${token.text}</code>`;
    case "br":
      return html`<br />`;
    case "link":
      return link(token.href, inlines(token.tokens));
    case "image":
      // Fetched only by a click: a picture would tell its server who reads.
      return link(token.href, `🖼 ${token.text || token.href}`);
    case "escape":
    case "text":
      return token.tokens ? inlines(token.tokens) : token.text;
    default:
      return token.raw;
  }
}

function link(href, shown) {
  if (!LINKS.test(href)) return shown;
  return html`<a href=${href} target="_blank" rel="noreferrer noopener">${shown}</a>`;
}
