import * as v from "valibot";
import type { AnyOperation, Operation } from "../operation.ts";

/** The operation that describes all operations, itself among them. */
export function describeApi(operations: readonly AnyOperation[]): AnyOperation {
  const itself: Operation<undefined, undefined, Record<string, unknown>> = {
    method: "GET",
    path: "/api/openapi.json",
    id: "describeApi",
    summary: "Describe everything that can be asked of this API",
    tag: "about",
    result: v.record(v.string(), v.unknown()),
    // Made when it is asked for, and not kept: hardly anybody ever asks.
    async run() {
      const { openApiDocument } = await import("./openapi_document.ts");
      return { body: openApiDocument([...operations, itself]) };
    },
  };
  return itself;
}
