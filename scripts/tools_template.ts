import { toolSpecs } from "../src/agent/tool_specs.ts";
import type { ToolSpec } from "../src/providers/provider.ts";
import { tools } from "../src/tools/tools.ts";

/** What TOOLS.md holds in a new workspace: made from the tools themselves. */
export function toolsTemplate(): string {
  return `# Your tools

<!-- tools: this list is for people; your agent is given the tools themselves -->
Each with its arguments; those with a question mark may be left out.

${toolSpecs(tools).map(line).join("\n")}
<!-- end of tools -->

Paths are relative to the workspace, your own folder. What a tool refuses, it
refuses for a reason: read the error rather than look for a way around it.

## About this machine

Write here what your agent should know about the programs, folders and habits of
this place, such as: the photos are in \`photos/2026\`, the garden notes in
\`garden.md\`.
`;
}

function line({ name, parameters }: ToolSpec): string {
  const properties = Object.entries(parameters.properties ?? {});
  const required = Array.isArray(parameters.required)
    ? parameters.required
    : [];
  const args = properties.map(([key, schema]) =>
    `${key}${required.includes(key) ? "" : "?"}${choices(schema)}`
  );
  return `- \`${name}\`(${args.join(", ")})`;
}

function choices(schema: { enum?: string[] }): string {
  return schema.enum ? `: ${schema.enum.join("|")}` : "";
}
