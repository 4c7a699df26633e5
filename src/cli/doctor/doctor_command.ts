import type { CommandSpec } from "../command.ts";

/** `miniclaw doctor`. */
export const doctorCommand: CommandSpec = {
  kind: "command",
  name: "doctor",
  brief: "doctor",
  options: {
    fix: {
      brief: "doctorFix",
    },
  },
  examples: ["miniclaw doctor", "miniclaw doctor --fix"],
  load: async () => (await import("./doctor.ts")).doctor,
};
