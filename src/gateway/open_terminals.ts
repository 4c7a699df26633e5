import { TerminalChannel } from "./remote/terminal_channel.ts";
import type { GatewayOptions } from "./gateway_options.ts";
import type { GatewayParts } from "./gateway_parts.ts";

/** The channel of the terminals of this machine. */
export function openTerminals(
  gateway: GatewayParts,
  { home, now, log }: GatewayOptions,
): TerminalChannel {
  return new TerminalChannel({
    ...{ state: home.state, config: home.config, now },
    languageOf: gateway.languages.of,
    model: () => gateway.live.parts.model,
    provider: () => gateway.live.parts.providerName,
    modelOf: (chat) => gateway.live.agent.modelOf(chat),
    stopTurn: (chat) => gateway.hub.stopChat(chat),
    onNudge: () => gateway.scheduler.wake(),
    log: log.child("terminal"),
  });
}
