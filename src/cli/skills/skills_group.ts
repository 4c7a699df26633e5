import type { ArgumentSpec, GroupSpec, OptionSpec } from "../command.ts";

const name: ArgumentSpec = {
  name: "NAME",
  values: "skill",
  brief: "skillsShowName",
};

const yes: OptionSpec = { short: "y", brief: "memoryForgetYes" };

/** `miniclaw skills …`. */
export const skillsGroup: GroupSpec = {
  kind: "group",
  name: "skills",
  brief: "skills",
  commands: [
    {
      kind: "command",
      name: "list",
      brief: "skillsList",
      load: async () => (await import("./list.ts")).listSkills,
    },
    {
      kind: "command",
      name: "show",
      brief: "skillsShow",
      args: [name],
      load: async () => (await import("./show.ts")).showSkill,
    },
    {
      kind: "command",
      name: "validate",
      brief: "skillsValidate",
      args: [{
        name: "PATH",
        values: "file",
        brief: "skillsValidatePath",
      }],
      examples: ["miniclaw skills validate ./weekly-report"],
      load: async () => (await import("./validate.ts")).validateSkill,
    },
    {
      kind: "command",
      name: "add",
      brief: "skillsAdd",
      options: { yes },
      args: [{
        name: "PATH-or-URL",
        values: "file",
        brief: "skillsAddPathOrUrl",
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
      brief: "skillsRemove",
      options: { yes },
      args: [{ ...name, values: "ownSkill" }],
      load: async () => (await import("./remove.ts")).removeSkill,
    },
  ],
  examples: ["miniclaw skills list", "miniclaw help skills"],
};
