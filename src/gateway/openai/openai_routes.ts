import { operationRoute } from "../api/operation_route.ts";
import type { Route } from "../http/route.ts";
import { openaiOperations } from "./openai_operations.ts";

/** Each of them as an address of the gateway. */
export const openaiRoutes: readonly Route[] = openaiOperations.map(
  operationRoute,
);
