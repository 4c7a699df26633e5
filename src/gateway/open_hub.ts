import { isUrgentCommand } from "../agent/commands/answer_command.ts";
import type { Config } from "../config/config.ts";
import { Hub } from "../hub/hub.ts";
import type { Delivery } from "../hub/hub_options.ts";
import type { InboundMessage } from "../hub/inbound_message.ts";
import type { OutboundMessage } from "../hub/outbound_message.ts";
import { describeError } from "../i18n/describe_error.ts";
import { deliverMessage } from "./deliver_message.ts";
import type { GatewayOptions } from "./gateway_options.ts";
import type { GatewayParts } from "./gateway_parts.ts";
import { countMessage } from "./open_metrics.ts";
import { Turns } from "./turns.ts";

/** What a hub is opened with beside the parts that it joins. */
export interface HubSetting {
  /** What the gateway was made from. */
  options: GatewayOptions;
  /** The configuration at the start. */
  config: Config;
  /** Resolves once the channels listen: nothing is delivered before. */
  listening: Promise<void>;
}

/** Queues, lanes and the journal: what is heard is answered, and brought back. */
export function openHub(
  gateway: GatewayParts,
  { options, config, listening }: HubSetting,
): Hub {
  const { home, log, now } = options;
  const { metrics, languages } = gateway;
  const turns = openTurns(gateway, options);
  return new Hub({
    ...{ now, languageOf: languages.of, log: log.child("hub") },
    folder: `${home.state}/journal`,
    concurrency: config.agent.concurrency,
    isUrgent,
    answer: async (message, work) =>
      gateway.programs.isLeft(message.chat)
        ? { text: "", outcome: { kind: "stopped" } }
        : await turns.answer(message, work),
    onReceived: (message) => {
      countMessage(metrics, message);
      languages.note(message);
    },
    onSettled: ({ chat }, how) => {
      const { channel } = chat;
      if (how === "delivered") metrics.repliesSent.add(1, { channel });
      gateway.programs.settled(chat);
    },
    deliver: async (message, delivery) => {
      await listening;
      await deliver(message, { delivery, gateway });
    },
  });
}

/** Whether a message goes round queue and lane. */
export function isUrgent({ text, answer, job }: InboundMessage): boolean {
  return answer === undefined && job === undefined && isUrgentCommand(text);
}

function openTurns(gateway: GatewayParts, { log }: GatewayOptions): Turns {
  const { live, metrics, after, languages } = gateway;
  return new Turns({
    ...{ live, metrics, after, languageOf: languages.of },
    channel: (name) => gateway.board.find(name),
    say: (chat, text) => {
      gateway.say(chat, text).catch((error) =>
        log.warn(`Cannot say that: ${describeError(error).message}`)
      );
    },
  });
}

async function deliver(
  message: OutboundMessage,
  { delivery, gateway }: { delivery: Delivery; gateway: GatewayParts },
): Promise<void> {
  const { board, languages } = gateway;
  const channel = await board.get(message.chat.channel, delivery.signal);
  const languageOf = languages.of;
  await deliverMessage(message, delivery, { channel, languageOf });
}
