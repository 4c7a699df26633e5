import { html } from "../preact.js";
import { CopyButton } from "./copy_button.js";

/** A block of code, with a button that copies it. */
export function Code({ text, language }) {
  return html`
    <figure class="code">
      <figcaption>
        <span>${language}</span>
        <${CopyButton} text=${text} />
      </figcaption>
      <pre tabindex="0"><code>${text}</code></pre>
    </figure>
  `;
}
