import { post } from "../api.js";
import { Logo } from "../components/logo.js";
import { html, useState } from "../preact.js";
import { t } from "../texts.js";

/** Asks for the gateway's token. */
export function Login({ problem: first, onLogin }) {
  const [problem, setProblem] = useState(first);
  const [busy, setBusy] = useState(false);
  const submit = async (event) => {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    try {
      await post("/api/login", { token: event.target.token.value.trim() });
      await onLogin();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  return html`
    <main class="login">
      <${Logo} size="64" />
      <h1>miniclaw</h1>
      <form onSubmit=${submit}>
        <label for="token">${t("token")}</label>
        <input id="token" name="token" type="password" required autofocus
          autocomplete="current-password" aria-describedby="token-help" />
        <button class="primary" disabled=${busy}>${t("enter")}</button>
        <p role="alert" class="problem">${problem && problemText(problem)}</p>
        <p id="token-help" class="hint">${t("tokenHelp")}
          ${" "}<code>miniclaw web</code></p>
      </form>
    </main>
  `;
}

function problemText({ status, code, message, hint }) {
  if (status === 0) return t("unreachable");
  if (code === "link") return t("usedLink");
  if (status === 401) return t("wrongToken");
  return [message, hint].filter(Boolean).join(". ");
}
