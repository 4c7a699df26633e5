import type { ArgumentSpec, GroupSpec, OptionSpec } from "../command.ts";

const name: ArgumentSpec = {
  name: "NAME",
  values: "skill",
  brief: 'As "skills list" shows it',
};

const yes: OptionSpec = { short: "y", brief: "Don't ask" };

/** `miniclaw skills …`. */
export const skillsGroup: GroupSpec = {
  kind: "group",
  name: "skills",
  brief: "List, check, add and remove what the agent has learned to do",
  commands: [
    {
      kind: "command",
      name: "list",
      brief: "List the skills and the state that each is in",
      load: async () => (await import("./list.ts")).listSkills,
    },
    {
      kind: "command",
      name: "show",
      brief: "Print a skill: what it needs, its files, its instructions",
      args: [name],
      load: async () => (await import("./show.ts")).showSkill,
    },
    {
      kind: "command",
      name: "validate",
      brief: "Name all faults of a skill's folder or SKILL.md",
      args: [{
        name: "PATH",
        values: "file",
        brief: "The folder, or the SKILL.md in it",
      }],
      examples: ["miniclaw skills validate ./weekly-report"],
      load: async () => (await import("./validate.ts")).validateSkill,
    },
    {
      kind: "command",
      name: "add",
      brief: "Show what a skill from elsewhere may do, ask, and add it",
      options: { yes },
      args: [{
        name: "PATH-or-URL",
        values: "file",
        brief:
          "A folder, a SKILL.md or a .zip or .tar.gz, or its https address",
      }],
      examples: [
        "miniclaw skills add ./weekly-report",
        "miniclaw skills add https://example.com/weekly-report.tar.gz",
      ],
      load: async () => (await import("./add.ts")).addSkill,
    },
    {
      kind: "command",
      name: "remove",
      brief: "Move a skill to state/trash",
      options: { yes },
      args: [{ ...name, values: "ownSkill" }],
      load: async () => (await import("./remove.ts")).removeSkill,
    },
  ],
  examples: ["miniclaw skills list", "miniclaw help skills"],
};
