import type { HealthReport } from "./health_report.ts";

/** What the routes tell of; the gateway hands it in. */
export interface HttpContext {
  /** How everything is at this moment, without asking anybody outside. */
  health(): HealthReport | Promise<HealthReport>;
  /** The metrics in the text format of Prometheus. */
  metrics(): string | Promise<string>;
}

/** One address of the gateway, as a value in the list of routes. */
export interface Route {
  /** How it is asked; what answers GET answers HEAD too. */
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** The path, exactly. */
  path: string;
  /** Whether anybody may ask, without the token. */
  open?: boolean;
  /** Answers a request; what it throws is logged and becomes a 500. */
  answer(
    request: Request,
    context: HttpContext,
  ): Response | Promise<Response>;
}
