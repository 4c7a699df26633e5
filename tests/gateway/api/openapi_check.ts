import { Validator } from "@cfworker/json-schema";
import { deepEqual, equal, fail, ok } from "node:assert/strict";

/** As much of an OpenAPI document as the tests look at. */
export interface Document {
  openapi: string;
  paths: Record<string, Record<string, DocumentedOperation>>;
  components: { schemas: Record<string, unknown> };
}

/** An operation in it. */
export interface DocumentedOperation {
  operationId: string;
  summary: string;
  tags: string[];
  /** Empty for what anybody may ask. */
  security?: unknown[];
  parameters?: {
    name: string;
    in: "path" | "query" | "header";
    required: boolean;
    schema: Record<string, unknown>;
  }[];
  requestBody?: { content: Content };
  responses: Record<string, { description: string; content?: Content }>;
}

type Content = Record<string, {
  schema: Record<string, unknown>;
  /** As `itemSchema` in OpenAPI 3.2: what each event of a stream is. */
  "x-itemSchema"?: { properties: { data: { contentSchema: object } } };
}>;

/** What was asked, and what came back. */
export interface Exchange {
  method: string;
  /** With what stands behind the question mark. */
  path: string;
  sent?: unknown;
  status: number;
  type: string | null;
  body: unknown;
}

/** Holds an exchange against what the document says of it. */
export function checkExchange(document: Document, exchange: Exchange): void {
  const { method, path, sent, status, type, body } = exchange;
  const asked = `${method} ${path}`;
  const operation = findOperation(document, exchange);
  if (!operation) {
    ok([404, 405].includes(status), `${asked} is not in the document`);
    return;
  }
  const { responses, requestBody } = operation;
  const response = responses[status] ?? responses.default;
  ok(response, `${asked}: ${status} is not documented`);
  ok(status < 300 ? responses[status] : true, `${asked}: no ${status}`);
  if (status < 300 && sent !== undefined) {
    ok(requestBody, `${asked} takes no body`);
    const { schema } = requestBody.content["application/json"];
    checkValue(document, { schema, value: sent, what: `body of ${asked}` });
  }
  if (status < 300) checkQuery(document, { operation, path });
  if (!response.content) {
    deepEqual([body, type], [undefined, null], asked);
    return;
  }
  const documented = response.content[type?.split(";")[0] ?? ""];
  ok(documented, `${asked} ${status}: ${type} is not documented`);
  const what = `${asked} ${status}`;
  checkValue(document, { schema: documented.schema, value: body, what });
  const event = documented["x-itemSchema"]?.properties.data;
  for (const value of event ? dataOf(String(body)) : []) {
    checkValue(document, { schema: event!.contentSchema, value, what });
  }
}

/** The data of each event of a stream of the OpenAI protocol, its end left out. */
export function dataOf(stream: string): unknown[] {
  const events = stream.split("\n\n");
  equal(events.pop(), "", "half an event");
  return events.map((event) => event.replace(/^data: /, ""))
    .filter((data) => data !== "[DONE]").map((data) => JSON.parse(data));
}

/** The operation of the document that answers this. */
export function findOperation(
  { paths }: Document,
  { method, path }: Pick<Exchange, "method" | "path">,
): DocumentedOperation | undefined {
  const parts = path.split("?")[0].split("/");
  const fits = (template: string): boolean => {
    const wishes = template.split("/");
    return wishes.length === parts.length &&
      wishes.every((wish, at) => wish.startsWith("{") || wish === parts[at]);
  };
  const here = Object.keys(paths).filter(fits)
    .sort((one, other) => one.split("{").length - other.split("{").length);
  return here.map((one) => paths[one][method.toLowerCase()]).find(Boolean);
}

/** Holds a value against a schema of the document, strictly. */
export function checkValue(
  { components }: Document,
  { schema, value, what }: { schema: object; value: unknown; what: string },
): void {
  const validator = new Validator({ ...schema, components }, "2020-12", false);
  const { valid, errors } = validator.validate(value);
  if (valid) return;
  const faults = errors.map((one) => `${one.instanceLocation} ${one.error}`);
  fail(`${what}: ${faults.join("; ")} in ${JSON.stringify(value)}`);
}

function checkQuery(
  document: Document,
  { operation, path }: { operation: DocumentedOperation; path: string },
): void {
  const query = new URL(path, "http://gateway").searchParams;
  for (const [name, text] of query) {
    const parameter = operation.parameters?.find((one) =>
      one.in === "query" && one.name === name
    );
    ok(parameter, `${path}: "${name}" is not documented`);
    const { schema } = parameter;
    const value = schema.type === "string" ? text : Number(text);
    checkValue(document, { schema, value, what: `${name} of ${path}` });
  }
}

/** Every `$ref` of a document, wherever it stands. */
export function refsOf(tree: unknown): string[] {
  if (typeof tree !== "object" || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) =>
    key === "$ref" ? [String(value)] : refsOf(value)
  );
}

/** What a `$ref` refers to; fails where that isn't there. */
export function resolveRef(document: Document, ref: string): unknown {
  equal(ref.startsWith("#/"), true, ref);
  return ref.slice(2).split("/").reduce<unknown>((tree, step) => {
    const found = (tree as Record<string, unknown> | undefined)?.[step];
    ok(found, `${ref} leads nowhere`);
    return found;
  }, document);
}
