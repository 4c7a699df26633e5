import type { CommandSpec } from "../command.ts";

/** `miniclaw onboard`. */
export const onboardCommand: CommandSpec = {
  kind: "command",
  name: "onboard",
  brief: "Set miniclaw up: a model, Telegram, your time zone",
  options: {
    yes: {
      short: "y",
      brief: "Ask nothing: take the defaults and the environment",
    },
    force: {
      brief: "Write the configuration anew; the old one is kept beside it",
    },
  },
  examples: ["miniclaw onboard", "miniclaw onboard --yes"],
  load: async () => {
    const { runOnboard } = await import("./run_onboard.ts");
    return ({ switches }, context) =>
      runOnboard(
        { yes: switches.has("yes"), force: switches.has("force") },
        context,
      );
  },
};
