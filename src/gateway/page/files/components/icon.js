import { html } from "../preact.js";

/** Each as the path of a pen on a field of 24 by 24. */
const PATHS = {
  bolt: "M13 3 5 14h6l-1 7 8-11h-6z",
  chat: "M4 5h16v11H9l-5 4z",
  check: "M5 12.5 10 17 19 7",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  dark: "M20 14A8 8 0 1 1 10 4a6.5 6.5 0 0 0 10 10z",
  down: "M12 5v14m-6-6 6 6 6-6",
  image: "M3 5h18v14H3zM3 16l5-5 4 4 3-3 6 6M15.5 8.5h.01",
  jobs: "M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z",
  leave: "M14 4H5v16h9M10 12h11m-4-4 4 4-4 4",
  light:
    "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2m0 16v2M2 12h2m16 0h2M5 5l1.5 1.5m11 11L19 19M5 19l1.5-1.5m11-11L19 5",
  list: "M4 6h16M4 12h16M4 18h16",
  memory: "M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM9 9h6m-6 4h6",
  persona: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21c1-5 4-7 8-7s7 2 8 7",
  plus: "M12 5v14M5 12h14",
  send: "M4 12 20 4l-5 17-4-7zM11 14l9-10",
  sessions: "M3 5h13v9H8l-5 4zM19 9h2v12l-4-3h-6",
  settings:
    "M4 7h9m5 0h2M4 17h2m5 0h9M15.5 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM8.5 14.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z",
  skills: "M9 4h6v4h5v12H4V8h5zM4 13h16",
  status: "M3 12h4l3-8 4 16 3-8h4",
  stop: "M7 7h10v10H7z",
  system: "M3 5h18v11H3zM9 20h6m-3-4v4",
  wrong: "M6 6l12 12M18 6 6 18",
};

/** A sign beside words; alone it would say nothing to who can't see it. */
export function Icon({ name }) {
  return html`
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d=${PATHS[
        name
      ]} />
    </svg>
  `;
}
