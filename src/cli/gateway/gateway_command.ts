import type { CommandSpec } from "../command.ts";

/** `miniclaw gateway`. */
export const gatewayCommand: CommandSpec = {
  kind: "command",
  name: "gateway",
  brief: "Run the daemon: channels, scheduled jobs, HTTP",
  options: {
    host: {
      value: "HOST",
      brief: "The address to listen on (gateway.host)",
    },
    port: {
      short: "p",
      value: "PORT",
      brief: "The port to listen on (gateway.port); 0 is any that is free",
    },
  },
  examples: ["miniclaw gateway", "miniclaw gateway --port 8080 --verbose"],
  load: async () => (await import("./gateway.ts")).gateway,
};
