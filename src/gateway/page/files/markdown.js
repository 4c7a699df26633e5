import { Component, html, useRef } from "./preact.js";
import { block } from "./markdown/blocks.js";
import { GrowingText } from "./markdown/growing_text.js";

/**
 * Markdown as nodes of the page. Nothing becomes HTML that wasn't made here: raw
 * tags are shown as they were written.
 */
export function Markdown({ text, isWriting = false }) {
  const growing = useRef();
  growing.current ??= new GrowingText();
  const blocks = growing.current.read(text, { isWhole: !isWriting });
  return html`<div class="markdown">${
    blocks.map((token, at) => html`<${Block} key=${at} token=${token} />`)
  }</div>`;
}

/** Drawn again only where it changed. */
export class Block extends Component {
  shouldComponentUpdate({ token }) {
    return token !== this.props.token;
  }

  render({ token }) {
    return block(token);
  }
}
