import type { ErrorReport } from "../../i18n/describe_error.ts";
import type { LanguageCode } from "../../i18n/languages.ts";
import type { ApiContext } from "../api/api_context.ts";
import type { Entrance } from "./entrance/entrance.ts";
import type { Visitor } from "./entrance/visitor.ts";
import type { HealthReport } from "./health_report.ts";

/** What the routes tell of; the gateway hands it in. */
export interface HttpContext {
  /** How everything is at this moment, without asking anybody outside. */
  health(): HealthReport | Promise<HealthReport>;
  /** The metrics in the text format of Prometheus. */
  metrics(): string | Promise<string>;
  /** The language of the configuration; `auto` leaves it to whoever asks. */
  language?(): string;
  /** What the API works with; absent where only health and metrics are served. */
  api?: ApiContext;
}

/** A request on its way to a route. */
export interface RoutedRequest extends HttpContext {
  /** What stood in the place of the path's `:name`s, decoded. */
  params: Readonly<Record<string, string>>;
  /** The address it came from. */
  from: string;
  /** Who asks. */
  visitor: Visitor;
  /** What logging in goes by. */
  entrance: Entrance;
  /** What whoever asks reads best. */
  reads: LanguageCode;
}

/** How a route is asked. */
export type HttpMethod = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** One address of the gateway, as a value in the list of routes. */
export interface Route {
  /** How it is asked; what answers GET answers HEAD too. */
  method: HttpMethod;
  /** The path; `:name` stands for one segment. */
  path: string;
  /** Whether anybody may ask, without the token. */
  open?: boolean;
  /**
   * Whether that holds for any `Host` and any page: programs such as Prometheus
   * know a machine by names of their own. For what holds no secret alone.
   */
  anyHost?: boolean;
  /** Answers a request; what it throws is logged and becomes a 500. */
  answer(
    request: Request,
    context: RoutedRequest,
  ): Response | Promise<Response>;
}

/** A refusal with its status, as the document that its reader expects. */
export type ToldRefusal = (report: ErrorReport, status: number) => unknown;

/** Routes whose code is loaded when one of them is asked for. */
export interface RouteFamily {
  /** Whether a path is one of theirs. */
  holds(path: string): boolean;
  /** Loads them. */
  load(): Promise<readonly Route[]>;
  /** How a refusal is told here. Default: as the API does. */
  told?: ToldRefusal;
}
