import { block } from "./markdown/blocks.js";
import { GrowingText } from "./markdown/growing_text.js";
import { Component, html, useRef } from "./preact.js";

/**
 * Markdown as nodes of the page. Nothing becomes HTML that wasn't made here: raw
 * tags are shown as they were written. A line of a message ends where its writer
 * wished; one of a file where it was as wide as an editor.
 */
export function Markdown({ text, isWriting = false, isFile = false }) {
  const growing = useRef();
  growing.current ??= new GrowingText({ breaks: !isFile });
  const groups = growing.current.read(text, { isWhole: !isWriting });
  return html`
    <div class="markdown">${groups.map((group, at) =>
      html`<${Group} key=${at} group=${group} />`
    )}</div>
  `;
}

/** Some blocks, drawn again only where one changed. */
class Group extends Component {
  shouldComponentUpdate({ group }) {
    return group !== this.props.group;
  }

  render({ group }) {
    return group.map((token, at) =>
      html`<${Block} key=${at} token=${token} />`
    );
  }
}

/** A block, drawn again only where it changed. */
class Block extends Component {
  shouldComponentUpdate({ token }) {
    return token !== this.props.token;
  }

  render({ token }) {
    return block(token);
  }
}
