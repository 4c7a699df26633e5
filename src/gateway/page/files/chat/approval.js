import { post } from "../api.js";
import { html, useState } from "../preact.js";
import { moment, t } from "../texts.js";

/** Asks whether a program may run: exactly this call. */
export function Approval({ approval }) {
  const { code, argv, cwd, program, mayBeRemembered, expires_at } = approval;
  const [busy, setBusy] = useState(false);
  const answer = async (word) => {
    setBusy(true);
    await post(`/api/approvals/${code}`, { answer: word })
      .catch(() => setBusy(false));
  };
  const button = (word, look) =>
    html`
      <button type="button" class=${look} disabled=${busy}
        onClick=${() => answer(word)}>${t(word)}</button>
    `;
  return html`
    <section class="approval" role="alertdialog"
      aria-labelledby=${`ask-${code}`} aria-describedby=${`call-${code}`}>
      <h2 id=${`ask-${code}`}>${t("mayIRun")}</h2>
      <pre id=${`call-${code}`} tabindex="0">${argv.map(quoted).join(" ")}</pre>
      <p class="hint">${t("inFolder", { folder: cwd })}<br />${program}<br />
          ${t("lapsesAt", { time: moment(expires_at) })}</p>
      <p class="buttons">
          ${button("once", "primary")}
          ${mayBeRemembered && button("always")}
          ${button("denied")}
        </p>
    </section>
  `;
}

/** What is invisible or separates words can be told from what isn't. */
function quoted(word) {
  return /^[\w./:=@%+,-]+$/.test(word) ? word : JSON.stringify(word);
}
