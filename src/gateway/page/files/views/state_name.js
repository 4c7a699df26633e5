import { html } from "../preact.js";
import { t } from "../texts.js";

/** What the states are called. */
const STATES = {
  ok: "stateOk",
  degraded: "stateDegraded",
  starting: "stateStarting",
  stopping: "stateStopping",
  stopped: "stateStopped",
  unknown: "stateUnknown",
};

/** How something fares, in a word. */
export function StateName({ state }) {
  const name = Object.hasOwn(STATES, state) ? t(STATES[state]) : state;
  return html`<span class=${`badge ${state}`}>${name}</span>`;
}
