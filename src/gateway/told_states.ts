import type { ChannelState } from "../channels/channel.ts";

/** Letters of a reason that are told: a broken server may send a page. */
const MOST_LETTERS = 300;

/** States as anybody may be told them: why is short, and masked where it has to be. */
export function toldStates(
  states: Record<string, ChannelState>,
  redact: (text: string) => string,
): Record<string, ChannelState> {
  const told = (state: ChannelState): ChannelState =>
    state.status === "degraded"
      // Masked before: half a secret wouldn't be known for one.
      ? { ...state, detail: redact(state.detail).slice(0, MOST_LETTERS) }
      : state;
  return Object.fromEntries(
    Object.entries(states).map(([name, state]) => [name, told(state)]),
  );
}
