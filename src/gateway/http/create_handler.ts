import { describeError } from "../../i18n/describe_error.ts";
import type { Logger } from "../../base/logger.ts";
import { isAuthorized } from "./is_authorized.ts";
import { errorResponse } from "./json_response.ts";
import { findRoute, type RouteTable } from "./find_route.ts";
import type { HttpContext } from "./route.ts";
import { WrongTokens } from "./wrong_tokens.ts";

/** What requests are answered with. */
export interface HandlerOptions extends HttpContext {
  /**
   * The bearer token that everything but the open routes asks for; empty lets
   * nobody in. Asked at each request, so that it may follow the configuration.
   */
  token(): string;
  /** Where refusals and faults are told. */
  log: Logger;
}

/** Answers one request that came from an address; it never throws. */
export type Handler = (request: Request, from: string) => Promise<Response>;

/** What answers the requests for what is in a table. */
export function createHandler(
  table: RouteTable,
  options: HandlerOptions,
): Handler {
  const { log } = options;
  const wrongTokens = new WrongTokens(log);
  return async (request, from) => {
    // Read before anything is waited for: a request whose client left throws.
    const { method, url, headers } = request;
    const login = headers.get("authorization");
    const path = URL.parse(url)?.pathname ?? ""; // a Host header may be no host
    try {
      const { route, params, allowed } = await findRoute(
        { method, path },
        table,
      );
      const token = options.token();
      if (route?.open || await isAuthorized(login, token)) {
        const answer = route?.answer(request, { ...options, params, from });
        return guarded(await answer ?? unknown(allowed, method));
      }
      if (login !== null) wrongTokens.count(from);
      return guarded(unauthorized(token));
    } catch (error) {
      const { message } = describeError(error);
      log.error(`Cannot answer ${method} ${path}: ${message}`);
      return guarded(broken());
    }
  };
}

function unauthorized(token: string): Response {
  return errorResponse({
    code: "unauthorized",
    message: "Cannot answer: expected the header Authorization: Bearer TOKEN",
    hint: token === ""
      ? "Set a token first: miniclaw config set gateway.token -"
      : "TOKEN is what gateway.token says in the configuration",
  }, { status: 401, headers: { "www-authenticate": "Bearer" } });
}

/** No such path, or it is asked otherwise. */
function unknown(allowed: readonly string[], method: string): Response {
  if (allowed.length === 0) {
    return errorResponse({
      code: "not_found",
      message: "Cannot answer: there is nothing at this address",
    }, { status: 404 });
  }
  const allow = allowed.join(", ");
  return errorResponse({
    code: "method_not_allowed",
    message: `Cannot answer: expected ${allow}, got ${method}`,
  }, { status: 405, headers: { allow } });
}

/** What went wrong is for the log: anybody may be asking. */
function broken(): Response {
  return errorResponse({
    code: "failed",
    message: "Cannot answer: something went wrong inside",
    hint: "The gateway's log says what",
  }, { status: 500 });
}

/** Nothing here is for caches unless it says so, nor for a browser to take for something else. */
function guarded(response: Response): Response {
  if (!response.headers.has("cache-control")) {
    response.headers.set("cache-control", "no-store");
  }
  response.headers.set("x-content-type-options", "nosniff");
  return response;
}
