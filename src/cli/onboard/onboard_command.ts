import type { CommandSpec } from "../command.ts";

/** `miniclaw onboard`. */
export const onboardCommand: CommandSpec = {
  kind: "command",
  name: "onboard",
  brief: "onboard",
  options: {
    yes: {
      short: "y",
      brief: "onboardYes",
    },
    force: {
      brief: "onboardForce",
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
