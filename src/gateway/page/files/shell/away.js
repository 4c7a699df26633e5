import { html, useEffect } from "../preact.js";
import { t } from "../texts.js";

/** Milliseconds before the gateway is looked for again. */
const AGAIN = 3000;

/** The gateway doesn't answer; it is looked for until it does. */
export function Away({ problem, onRetry }) {
  useEffect(() => {
    const timer = setInterval(onRetry, AGAIN);
    return () => clearInterval(timer);
  }, []);
  return html`
    <main class="login" role="alert">
      <h1>${t("unreachable")}</h1>
      <p>${problem.message ||
        t("unreachableHelp")} <code>miniclaw gateway</code></p>
      <button type="button" onClick=${onRetry}>${t("tryAgain")}</button>
    </main>
  `;
}
