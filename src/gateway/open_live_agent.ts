import type { Approver } from "../tools/approval/approver.ts";
import type { PendingApprovals } from "../tools/approval/pending_approvals.ts";
import type { GatewayOptions } from "./gateway_options.ts";
import type { GatewayParts } from "./gateway_parts.ts";
import { LiveAgent } from "./live_agent.ts";
import { countModelCall } from "./open_metrics.ts";
import { askOnPages } from "./web/ask_on_pages.ts";

/** The agent of a gateway, which still has to be loaded. */
export function openLiveAgent(
  gateway: GatewayParts,
  options: GatewayOptions,
): LiveAgent {
  const { home, log, now, fetch, redact, modelPinned } = options;
  const approvers = approversOf(gateway, now);
  return new LiveAgent({
    ...{ home, log, now, fetch, redact, modelPinned, jobs: gateway.jobs },
    languageOf: gateway.languages.of,
    send: (chat, text, choices) => gateway.say(chat, text, choices),
    approverOf: ({ channel }) => approvers.get(channel),
    stopping: gateway.stopping,
    park: (signal) => gateway.hub.park(signal),
    stopTurn: (chat) => gateway.hub.stopChat(chat),
    onModelCall: (call) => {
      countModelCall(gateway.metrics, call, gateway.live.config);
      gateway.health.heard(call);
    },
  });
}

/** Who asks in a way of its own, by channel. */
function approversOf(
  gateway: GatewayParts,
  now: () => Date,
): ReadonlyMap<string, Approver> {
  const { terminals, web } = gateway;
  const pending = (): PendingApprovals => gateway.live.pending;
  return new Map([
    [terminals.name, terminals.approver],
    [web.name, askOnPages({ web, now, pending })],
  ]);
}
