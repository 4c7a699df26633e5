import { html } from "../preact.js";

/** What is said where there is nothing yet, and how that can change. */
export function Empty({ title, children }) {
  return html`
    <div class="empty">
      <p class="title">${title}</p>
      <p>${children}</p>
    </div>
  `;
}
