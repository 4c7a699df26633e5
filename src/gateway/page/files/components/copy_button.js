import { copyText } from "../copy_text.js";
import { html, useState } from "../preact.js";
import { t } from "../texts.js";
import { Icon } from "./icon.js";

/** Milliseconds for which a copy is confirmed. */
const CONFIRMED = 2000;

/** Copies a text, and says so. */
export function CopyButton({ text, label = t("copy") }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    if (!await copyText(text)) return;
    setCopied(true);
    setTimeout(() => setCopied(false), CONFIRMED);
  };
  return html`
    <button type="button" class="small quiet" onClick=${copy}>
      <${Icon} name=${copied ? "check" : "copy"} />
      <span aria-live="polite">${copied ? t("copied") : label}</span>
    </button>
  `;
}
