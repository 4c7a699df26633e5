import { html, useState } from "../preact.js";
import { t } from "../texts.js";

/** Milliseconds for which a copy is confirmed. */
const CONFIRMED = 2000;

/** A block of code, with a button that copies it. */
export function Code({ text, language }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), CONFIRMED);
  };
  return html`
    <figure class="code">
      <figcaption>
        <span>${language}</span>
        <button type="button" onClick=${copy}>${copied
          ? t("copied")
          : t("copy")}</button>
      </figcaption>
      <pre tabindex="0"><code>${text}</code></pre>
    </figure>
  `;
}
