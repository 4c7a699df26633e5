import { apiError } from "../api_error.ts";
import type { AnyDescription } from "../description.ts";
import { type JsonSchema, jsonSchema } from "./json_schema.ts";

/** The part of an OpenAPI document that says what comes back, by status. */
export function responsesOf(description: AnyDescription): JsonSchema {
  return { ...successes(description), ...refusals(description) };
}

function successes(description: AnyDescription): JsonSchema {
  const { result, mediaType, status, alike = {} } = description;
  if (status === 204) return { 204: { description: "Done" } };
  const other = mediaType ? { [mediaType]: mediaOf(description) } : undefined;
  if (other && status === undefined) return { 200: done(other) };
  const document = json(jsonSchema(result, "output"));
  if (other && status === 200) return { 200: done({ ...document, ...other }) };
  return {
    ...other && { 200: done(other) },
    [status ?? 200]: done(document),
    ...told(alike, document),
  };
}

function refusals(
  { errors = {}, query, body, open, refusal = apiError }: AnyDescription,
): JsonSchema {
  const all: Record<string, string> = {
    ...(query || body) && { 400: "What was sent can't be used" },
    ...!open && { 401: "The token is missing or wrong" },
    ...body && { 413: "The body is too large" },
    ...errors,
    default: "Anything else that went wrong",
  };
  return told(all, json(jsonSchema(refusal)));
}

function told(all: Record<string, string>, content: JsonSchema): JsonSchema {
  return Object.fromEntries(
    Object.entries(all).map(([status, description]) => [
      status,
      { description, content },
    ]),
  );
}

function done(content: JsonSchema): JsonSchema {
  return { description: "Done", content };
}

function json(schema: JsonSchema): JsonSchema {
  return { "application/json": { schema } };
}

/** What isn't JSON; of a stream OpenAPI 3.1 can say no more, so it is said as 3.2 does. */
function mediaOf({ event }: AnyDescription): JsonSchema {
  const text = { schema: { type: "string" } };
  if (!event) return text;
  const data = {
    ...{ type: "string", contentMediaType: "application/json" },
    contentSchema: jsonSchema(event, "output"),
  };
  const properties = { data };
  const item = { type: "object", properties, required: ["data"] };
  return { ...text, "x-itemSchema": item };
}
