import type { CommandSpec } from "../command.ts";

/** `miniclaw doctor`. */
export const doctorCommand: CommandSpec = {
  kind: "command",
  name: "doctor",
  brief: "Check the set-up and the walls around the tools, and say what to do",
  options: {
    fix: {
      brief:
        "Repair what is safe to: file modes, missing folders and templates",
    },
  },
  examples: ["miniclaw doctor", "miniclaw doctor --fix"],
  load: async () => (await import("./doctor.ts")).doctor,
};
