import type { Route } from "./route.ts";

/** What is counted and measured, for Prometheus. */
export const metrics: Route = {
  method: "GET",
  path: "/metrics",
  open: true,
  anyHost: true,
  answer: async (_request, context) =>
    new Response(await context.metrics(), {
      headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8" },
    }),
};
