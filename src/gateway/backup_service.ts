import { systemTimeZone } from "../base/zoned_time.ts";
import { DailyBackups } from "./backup/daily_backups.ts";
import type { Service } from "./service.ts";

/** Backs the home up once a day. */
export const backupService: Service = {
  name: "backup",
  isEnabled: ({ backup }) => backup.enabled,
  fixed: ({ backup, agent }) => [backup, agent.timezone],
  async run({ live: { config } }, { options, signal, onState }) {
    const { home, log, now } = options;
    const timezone = config.agent.timezone ?? systemTimeZone();
    const backups = new DailyBackups({
      ...{ home, config, timezone, now, onState, log: log.child("backup") },
    });
    await backups.start(signal);
  },
};
