import { CopyButton } from "../components/copy_button.js";
import { Markdown } from "../markdown.js";
import { Component, html } from "../preact.js";
import { clock, moment, t } from "../texts.js";
import { Outcome } from "./outcome.js";
import { runningOf, Steps } from "./steps.js";

/**
 * One message of a conversation; drawn again only where it changed. One that can't
 * be drawn is shown as it was written, and the others as ever.
 */
export class Message extends Component {
  shouldComponentUpdate({ message }, { broken }) {
    return message !== this.props.message || broken !== this.state.broken;
  }

  componentDidCatch() {
    this.setState({ broken: this.props.message });
  }

  render({ message, question, onSay }, { broken }) {
    if (broken === message) return html`<p class="words">${message.text}</p>`;
    const { role, at, steps = [], isWriting = false, choices = [] } = message;
    return html`
      <article class=${`message ${role}`} aria-busy=${isWriting}>
        <h2 class="sr">${t(role)}</h2>
        ${steps.length > 0 &&
          html`<${Steps} steps=${steps} isWriting=${isWriting} />`}
        <${Words} ...${message} />
        <${Outcome} ...${message}
          onAgain=${question && (() => onSay(question))} />
        ${choices.length > 0 &&
          html`<${Choices} choices=${choices} onSay=${onSay} />`}
        ${at && html`<${Foot} ...${message} />`}
      </article>
    `;
  }
}

function Words({ role, text, isWriting, outcome, steps = [] }) {
  if (role === "user") return html`<p class="words">${text}</p>`;
  // Its text says nothing that the outcome doesn't.
  if (outcome?.kind === "failed") return null;
  if (isWriting && text === "") {
    return !runningOf(steps) && html`<p class="thinking">${t("thinking")}</p>`;
  }
  return html`<${Markdown} text=${text} isWriting=${isWriting} />`;
}

/** Buttons that say what their words would say. */
function Choices({ choices, onSay }) {
  return html`<p class="buttons">${
    choices.map(({ label, command }) =>
      html`
        <button type="button" key=${command}
          onClick=${() => onSay(command)}>${label}</button>
      `
    )
  }</p>`;
}

function Foot({ role, at, text, isWriting, outcome }) {
  const isAnswer = role !== "user" && !isWriting && outcome?.kind !== "failed";
  return html`
    <footer>
      <time datetime=${at} title=${moment(at)}>${clock(at)}</time>
      ${isAnswer && text &&
        html`<${CopyButton} text=${text} label=${t("copyAnswer")} />`}
    </footer>
  `;
}
