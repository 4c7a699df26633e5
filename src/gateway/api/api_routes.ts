import type { Route } from "../http/route.ts";
import { describeApi } from "./openapi/describe_api.ts";
import { operationRoute } from "./operation_route.ts";
import { operations } from "./operations.ts";

/** Every operation as an address of the gateway. */
export const apiRoutes: readonly Route[] = [
  ...operations,
  describeApi(operations),
].map(operationRoute);
