import { openaiError } from "../openai/openai_error.ts";
import { health } from "./health.ts";
import { metrics } from "./metrics.ts";
import type { Route, RouteFamily } from "./route.ts";

/** What is asked for often, and costs little. A new one is one more line here. */
export const routes: readonly Route[] = [health, metrics];

/** What is loaded when it is first asked for. */
export const families: readonly RouteFamily[] = [
  {
    holds: (path) => path === "/run" || path.startsWith("/api/"),
    load: programRoutes,
  },
  {
    holds: (path) => path.startsWith("/v1/"),
    load: programRoutes,
    told: openaiError,
  },
  {
    holds: (path) => path === "/" || path.startsWith("/assets/"),
    load: async () => (await import("../page/page_routes.ts")).pageRoutes,
  },
];

async function programRoutes(): Promise<readonly Route[]> {
  return (await import("../api/api_routes.ts")).apiRoutes;
}
