import { html } from "../preact.js";

/** Three claws on a tile; the words beside it say what it is. */
export function Logo({ size }) {
  return html`
    <svg class="logo" viewBox="0 0 32 32" width=${size} height=${size}
      aria-hidden="true">
      <rect width="32" height="32" rx="8" />
      <path d="M10 24c-3-5-2-11 2-15M17 24c-2-5-1-10 2-14M24 23c-1-4 0-8 2-11" />
    </svg>
  `;
}
