import { jsonResponse } from "./json_response.ts";
import type { Route } from "./route.ts";

/** How the gateway is: 200 while it works, 503 while it starts or stops. */
export const health: Route = {
  method: "GET",
  path: "/health",
  open: true,
  anyHost: true,
  async answer(_request, context) {
    const report = await context.health();
    const works = report.status === "ok" || report.status === "degraded";
    return jsonResponse(report, { status: works ? 200 : 503 });
  },
};
