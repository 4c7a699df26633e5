import { aborted } from "../base/aborted.ts";
import type { Service } from "./service.ts";
import { watchConfig } from "./watch_config.ts";

/** Reads the configuration anew when its file changes, or on SIGHUP. */
export const reloadService: Service = {
  name: "reload",
  async run(gateway, { options, signal, onState }) {
    const { home, log } = options;
    let reading: Promise<void> = Promise.resolve();
    const reload = (): void => {
      reading = gateway.reload();
    };
    using _hangup = options.onReload(reload);
    using _watch = watchConfig({
      ...{ path: home.config, onChange: reload, log },
    });
    onState({ status: "ok" });
    await aborted(signal);
    await reading;
  },
};
