import type { CommandSpec, GroupSpec, OptionSpec } from "../command.ts";

const force: OptionSpec = {
  brief: "Also where the unit was changed by hand, or isn't from miniclaw",
};

const install: CommandSpec = {
  kind: "command",
  name: "install",
  brief: "Have systemd run the gateway for you, and start it again when needed",
  options: { force },
  load: async () => (await import("./install.ts")).install,
};

const uninstall: CommandSpec = {
  kind: "command",
  name: "uninstall",
  brief: "End the service and remove its unit; your files stay",
  options: { force },
  load: async () => (await import("./uninstall.ts")).uninstall,
};

const print: CommandSpec = {
  kind: "command",
  name: "print",
  brief: "Print the unit that install would write",
  load: async () => (await import("./print.ts")).print,
};

/** `miniclaw service …`. */
export const serviceGroup: GroupSpec = {
  kind: "group",
  name: "service",
  brief: "Keep the gateway running with systemd (Linux)",
  commands: [install, uninstall, print],
  examples: ["miniclaw service install", "miniclaw help service"],
};
