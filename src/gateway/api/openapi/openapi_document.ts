import { version } from "../../../config/version.ts";
import type { AnyDescription } from "../description.ts";
import { type JsonSchema, namedJsonSchemas } from "./json_schema.ts";
import { openDescriptions } from "./open_descriptions.ts";
import { operationItem } from "./operation_item.ts";

/** What an operation may be asked with. */
const securitySchemes = {
  bearer: {
    type: "http",
    scheme: "bearer",
    description: "`gateway.token` of the configuration",
  },
  cookie: {
    type: "apiKey",
    in: "cookie",
    name: "miniclaw",
    description: "What a browser is given at its login. What changes " +
      "anything has to come from a page of the gateway itself",
  },
};

/** Everything that programs can ask, as an OpenAPI 3.1 document. */
export function openApiDocument(
  operations: readonly AnyDescription[],
): JsonSchema {
  const all = [...openDescriptions, ...operations];
  const tags = new Set(all.map(({ tag }) => tag));
  return {
    openapi: "3.1.0",
    info: {
      title: "miniclaw",
      summary: "The agent of one person, over HTTP",
      description: "Times are ISO-8601 in UTC, lists stand under `items`, " +
        "and errors are in the configured language; where that is `auto`, in " +
        "that of `Accept-Language`.",
      version,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    security: [{ bearer: [] }, { cookie: [] }],
    tags: [...tags].map((name) => ({ name })),
    paths: pathsOf(all),
    components: { schemas: namedJsonSchemas(), securitySchemes },
  };
}

function pathsOf(operations: readonly AnyDescription[]): JsonSchema {
  const paths: Record<string, JsonSchema> = {};
  for (const operation of operations) {
    const path = operation.path.replace(/:(\w+)/g, "{$1}");
    const method = operation.method.toLowerCase();
    paths[path] = { ...paths[path], [method]: operationItem(operation) };
  }
  return paths;
}
