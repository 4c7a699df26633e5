import { toJsonSchema } from "@valibot/to-json-schema";
import type { GenericSchema } from "valibot";
import { isObject } from "../base/json.ts";
import { rootNode } from "./schema.ts";

/**
 * The JSON Schema of config.json for editors. Every key is optional there, since
 * the defaults fill in what the file leaves out.
 */
export function configJsonSchema(): unknown {
  const root = rootNode as unknown as GenericSchema;
  const schema = toJsonSchema(root, { errorMode: "ignore" });
  return withoutRequired({ ...schema, title: "miniclaw config.json" });
}

function withoutRequired(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutRequired);
  if (!isObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => !(key === "required" && Array.isArray(value)))
      .map(([key, value]) => [key, withoutRequired(value)]),
  );
}
