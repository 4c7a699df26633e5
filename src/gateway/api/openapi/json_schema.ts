import {
  type ConversionConfig,
  toJsonSchema,
  toJsonSchemaDefs,
} from "@valibot/to-json-schema";
import type { GenericSchema } from "valibot";
import type { StandardSchema } from "../../../base/standard_schema.ts";
import { namedSchemas } from "./named_schemas.ts";

/** A JSON Schema (2020-12), which is what OpenAPI 3.1 speaks; or a part of one. */
export type JsonSchema = Record<string, unknown>;

const config: ConversionConfig = {
  target: "draft-2020-12",
  errorMode: "ignore",
  overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
};

/**
 * One of the schemas of the operations as a JSON Schema: what is sent (`input`),
 * or what it is read as (`output`). Those that have a name are referred to.
 */
export function jsonSchema(
  schema: StandardSchema<unknown>,
  typeMode: "input" | "output" = "input",
): JsonSchema {
  const { $schema: _dialect, $defs: _named, ...rest } = toJsonSchema(
    schema as unknown as GenericSchema,
    { ...config, typeMode, definitions: namedSchemas },
  );
  return rest;
}

/** The schemas that have a name, by it. */
export function namedJsonSchemas(): JsonSchema {
  return toJsonSchemaDefs(namedSchemas, config);
}
