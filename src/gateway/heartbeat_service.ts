import { readIfThere } from "../base/read_if_there.ts";
import { systemTimeZone } from "../base/zoned_time.ts";
import { quietUntil } from "../schedule/quiet_until.ts";
import { tokensOf } from "../usage/day_usage.ts";
import { Heartbeat } from "./heartbeat/heartbeat.ts";
import type { Service } from "./service.ts";

/** Has the agent look at HEARTBEAT.md from time to time. */
export const heartbeatService: Service = {
  name: "heartbeat",
  isEnabled: ({ heartbeat }) => heartbeat.enabled,
  async run({ live, after, say, audienceOf }, { options, signal, onState }) {
    const { home, log, now } = options;
    const { heartbeat: config, agent } = live.config;
    const timezone = agent.timezone ?? systemTimeZone();
    const heartbeat = new Heartbeat({
      ...{ config, timezone, say, now, stateFolder: home.state },
      log: log.child("heartbeat"),
      readItems: () => readIfThere(`${home.workspace}/HEARTBEAT.md`),
      ask: async (question, stop) => {
        const audience = await audienceOf(question.byItselfFor);
        const asked = { ...question, audience, source: "heartbeat" as const };
        return (await live.agent.answer(asked, { signal: stop })).text;
      },
      lastChat: () => after.lastChat.find(),
      spentToday: async () => {
        const today = await live.parts.governor?.today();
        return tokensOf(today?.sources.heartbeat);
      },
      isQuiet: (at) =>
        quietUntil(at, live.config.quiet_hours, timezone) !== undefined,
    });
    onState({ status: "ok" });
    await heartbeat.start(signal);
  },
};
