import { post } from "./api.js";
import { html, useState } from "./preact.js";
import { t } from "./texts.js";

/** Asks for the gateway's token. */
export function Login({ problem: first, onLogin }) {
  const [problem, setProblem] = useState(first);
  const [busy, setBusy] = useState(false);
  const submit = async (event) => {
    event.preventDefault();
    setBusy(true);
    try {
      await post("/api/login", { token: event.target.token.value.trim() });
      await onLogin();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return html`
    <main class="login">
      <img src="/assets/icon.svg" alt="" width="56" height="56" />
      <h1>miniclaw</h1>
      <form onSubmit=${submit}>
        <label for="token">${t("token")}</label>
        <input id="token" name="token" type="password"
          autocomplete="current-password"
          required autofocus aria-describedby="token-help" />
        <p id="token-help" class="hint">${t(
          "tokenHelp",
        )} <code>miniclaw web</code></p>
        <button class="primary" disabled=${busy}>${t("enter")}</button>
        <p role="alert" class="problem">${problem && problemText(problem)}</p>
      </form>
    </main>
  `;
}

function problemText({ status, message, hint }) {
  if (status === 0) return t("unreachable");
  if (status === 401) return t("wrongToken");
  return [message, hint].filter(Boolean).join(". ");
}
