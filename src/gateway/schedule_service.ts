import type { Service } from "./service.ts";

/** Fires the jobs that are due. */
export const scheduleService: Service = {
  name: "schedule",
  async run({ scheduler }, { signal, onState }) {
    onState({ status: "ok" });
    await scheduler.start(signal);
  },
};
