import type { StandardSchema } from "../../../base/standard_schema.ts";
import { isObject } from "../../../base/json.ts";
import type { AnyDescription } from "../description.ts";
import { type JsonSchema, jsonSchema } from "./json_schema.ts";
import { responsesOf } from "./responses.ts";

/** An operation as it stands below its path in an OpenAPI document. */
export function operationItem(operation: AnyDescription): JsonSchema {
  const { id, summary, tag, path, query, body, open } = operation;
  const parameters = [
    ...[...pathParameters(path), ...queryParameters(query)],
    ...headerParameters(operation),
  ];
  return {
    ...{ operationId: id, summary, tags: [tag] },
    ...open && { security: [] },
    ...parameters.length > 0 && { parameters },
    ...body && {
      requestBody: {
        required: true,
        content: { "application/json": { schema: jsonSchema(body) } },
      },
    },
    responses: responsesOf(operation),
  };
}

function pathParameters(path: string): JsonSchema[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    ...{ name, in: "path", required: true },
    schema: { type: "string", minLength: 1 },
  }));
}

function headerParameters({ headers = {} }: AnyDescription): JsonSchema[] {
  return Object.entries(headers).map(([name, description]) => ({
    ...{ name, in: "header", required: false, description },
    schema: { type: "string" },
  }));
}

function queryParameters(
  query: StandardSchema<unknown> | undefined,
): JsonSchema[] {
  if (!query) return [];
  const { properties, required } = jsonSchema(query, "output");
  const needed = Array.isArray(required) ? required : [];
  return Object.entries(isObject(properties) ? properties : {})
    .map(([name, schema]) => ({
      ...{ name, in: "query", required: needed.includes(name) },
      schema: withReadDefault(schema),
    }));
}

/** The default of a number that is read from a text is a text, too. */
function withReadDefault(schema: unknown): unknown {
  if (!isObject(schema) || typeof schema.default !== "string") return schema;
  return schema.type === "string"
    ? schema
    : { ...schema, default: Number(schema.default) };
}
