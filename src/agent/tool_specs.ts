import { toJsonSchema } from "@valibot/to-json-schema";
import type { GenericSchema } from "valibot";
import type { JsonObject } from "../base/json.ts";
import type { ToolSpec } from "../providers/provider.ts";
import type { Tool } from "../tools/tool.ts";

/** The tools as a model is told about them. */
export function toolSpecs(tools: readonly Tool[]): ToolSpec[] {
  return tools.map(({ name, description, parameters }) => {
    const valibotSchema = parameters as GenericSchema;
    const { $schema: _, ...schema } = toJsonSchema(valibotSchema);
    return { name, description, parameters: schema as JsonObject };
  });
}
