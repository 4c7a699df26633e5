import { post } from "../api.js";
import { html, useState } from "../preact.js";
import { clock, t } from "../texts.js";

/** Asks whether a program may run: exactly this call. */
export function Approval({ approval }) {
  const { code, argv, cwd, program, mayBeRemembered, expires_at } = approval;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState();
  const answer = async (word) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await post(`/api/approvals/${encodeURIComponent(code)}`, {
        answer: word,
      });
    } catch (error) {
      setBusy(false);
      setProblem(error);
    }
  };
  const button = (word, look) =>
    html`
      <button type="button" class=${look} disabled=${busy}
        onClick=${() => answer(word)}>${t(word)}</button>
    `;
  return html`
    <section class="approval" aria-labelledby=${`ask-${code}`}>
      <h2 id=${`ask-${code}`}>${t("mayIRun")}</h2>
      <pre tabindex="0">${argv.map(quoted).join(" ")}</pre>
      <p class="hint">${program}, ${t("inFolder", { folder: cwd })}</p>
      <p class="buttons">
        ${button("once", "primary")}
        ${mayBeRemembered && button("always")}
        ${button("denied")}
      </p>
      <p class="hint">${t("lapsesAt", { time: clock(expires_at) })}</p>
      <p class="problem" role="alert">${problem &&
        (problem.message || t("unreachable"))}</p>
    </section>
  `;
}

/** What is invisible or separates words can be told from what isn't. */
export function quoted(word) {
  if (/^[\w./:=@%+,-]+$/.test(word)) return word;
  return JSON.stringify(word).replace(
    /[^\x20-\x7e\p{L}\p{M}\p{N}\p{P}\p{S}]/gu,
    (one) => `\\u{${one.codePointAt(0).toString(16)}}`,
  );
}
