import type { Route } from "./route.ts";

/** What is counted and measured, for Prometheus. */
export const metrics: Route = {
  method: "GET",
  path: "/metrics",
  open: true,
  answer: (_request, context) =>
    new Response(context.metrics(), {
      headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8" },
    }),
};
