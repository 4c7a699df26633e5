import { healthReport } from "../status/health_schema.ts";
import { type JsonSchema, jsonSchema } from "./json_schema.ts";

/** `/health`, which is no operation: it has to answer while the rest can't. */
export function healthItem(): JsonSchema {
  const content = { "application/json": { schema: jsonSchema(healthReport) } };
  return {
    get: {
      operationId: "getHealth",
      summary: "Tell how the gateway is; open, for whoever watches it",
      tags: ["status"],
      security: [],
      responses: {
        200: { description: "It works", content },
        503: { description: "It starts or stops", content },
      },
    },
  };
}
