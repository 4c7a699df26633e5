import type { StandardSchema } from "../../../base/standard_schema.ts";
import { isObject } from "../../../base/json.ts";
import { apiError } from "../api_error.ts";
import type { AnyOperation } from "../operation.ts";
import { type JsonSchema, jsonSchema } from "./json_schema.ts";

/** An operation as it stands below its path in an OpenAPI document. */
export function operationItem(operation: AnyOperation): JsonSchema {
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
      requestBody: { required: true, content: json(jsonSchema(body)) },
    },
    responses: { ...successes(operation), ...refusals(operation) },
  };
}

function pathParameters(path: string): JsonSchema[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    ...{ name, in: "path", required: true },
    schema: { type: "string", minLength: 1 },
  }));
}

function headerParameters({ headers = {} }: AnyOperation): JsonSchema[] {
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

function successes(operation: AnyOperation): JsonSchema {
  const { result, mediaType, status } = operation;
  if (status === 204) return { 204: { description: "Done" } };
  const document = {
    description: "Done",
    content: json(jsonSchema(result, "output")),
  };
  if (!mediaType) return { [status ?? 200]: document };
  const stream = {
    description: "What happens, while it does",
    content: { [mediaType]: { schema: { type: "string" } } },
  };
  return { 200: stream, ...status && { [status]: document } };
}

function refusals(
  { errors = {}, query, body, open }: AnyOperation,
): JsonSchema {
  const all: Record<string, string> = {
    ...(query || body) && { 400: "What was sent can't be used" },
    ...!open && { 401: "The token is missing or wrong" },
    ...body && { 413: "The body is too large" },
    ...errors,
    default: "Anything else that went wrong",
  };
  const content = json(jsonSchema(apiError));
  return Object.fromEntries(
    Object.entries(all).map(([status, description]) => [
      status,
      { description, content },
    ]),
  );
}

function json(schema: JsonSchema): JsonSchema {
  return { "application/json": { schema } };
}
