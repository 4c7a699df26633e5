import { Logo } from "../components/logo.js";
import { html } from "../preact.js";
import { t } from "../texts.js";

/** What to say, for who has said nothing yet; a press puts it where one writes. */
export function Welcome({ name, onTry }) {
  return html`
    <div class="welcome">
      <${Logo} size="56" />
      <h2>${t("hello", { name })}</h2>
      <p>${t("tryThis")}</p>
      <ul>
        ${["try1", "try2", "try3"].map((key) =>
          html`
            <li key=${key}>
              <button type="button" onClick=${() => onTry(t(key))}>${t(
                key,
              )}</button>
            </li>
          `
        )}
      </ul>
    </div>
  `;
}
