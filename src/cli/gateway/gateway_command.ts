import type { CommandSpec } from "../command.ts";

/** `miniclaw gateway`. */
export const gatewayCommand: CommandSpec = {
  kind: "command",
  name: "gateway",
  brief: "gateway",
  options: {
    host: {
      value: "HOST",
      brief: "gatewayHost",
    },
    port: {
      short: "p",
      value: "PORT",
      brief: "gatewayPort",
    },
  },
  examples: ["miniclaw gateway", "miniclaw gateway --port 8080 --verbose"],
  load: async () => (await import("./gateway.ts")).gateway,
};
