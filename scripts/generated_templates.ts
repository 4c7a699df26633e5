import { configJsonSchema } from "../src/config/json_schema.ts";
import { toolsTemplate } from "./tools_template.ts";

/** The templates that are made from the code, by path. */
export function generatedTemplates(): Record<string, string> {
  return {
    "templates/config.schema.json": `${
      JSON.stringify(configJsonSchema(), null, 2)
    }\n`,
    "templates/workspace/TOOLS.md": toolsTemplate(),
  };
}
