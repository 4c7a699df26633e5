import type { CommandSpec, GroupSpec, OptionSpec } from "../command.ts";

const force: OptionSpec = {
  brief: "serviceInstallForce",
};

const install: CommandSpec = {
  kind: "command",
  name: "install",
  brief: "serviceInstall",
  options: { force },
  load: async () => (await import("./install.ts")).install,
};

const uninstall: CommandSpec = {
  kind: "command",
  name: "uninstall",
  brief: "serviceUninstall",
  options: { force },
  load: async () => (await import("./uninstall.ts")).uninstall,
};

const print: CommandSpec = {
  kind: "command",
  name: "print",
  brief: "servicePrint",
  load: async () => (await import("./print.ts")).print,
};

/** `miniclaw service …`. */
export const serviceGroup: GroupSpec = {
  kind: "group",
  name: "service",
  brief: "service",
  commands: [install, uninstall, print],
  examples: ["miniclaw service install", "miniclaw help service"],
};
