import { describeError } from "../../base/describe_error.ts";
import type { Logger } from "../../base/logger.ts";
import { isAuthorized } from "./is_authorized.ts";
import { errorResponse } from "./json_response.ts";
import type { HttpContext, Route } from "./route.ts";
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

/** What answers the requests for a list of routes. */
export function createHandler(
  routes: readonly Route[],
  options: HandlerOptions,
): Handler {
  const { log } = options;
  const wrongTokens = new WrongTokens(log);
  return async (request, from) => {
    // Not request.url's own parser: a Host header can be anything, and it throws.
    const path = URL.parse(request.url)?.pathname;
    const here = routes.filter((route) => route.path === path);
    const route = here.find((one) => answers(one, request.method));
    try {
      if (route?.open) return guarded(await route.answer(request, options));
      const token = options.token();
      if (!await isAuthorized(request, token)) {
        if (request.headers.has("authorization")) wrongTokens.count(from);
        return guarded(unauthorized(token));
      }
      if (!route) return guarded(unknown(here, request));
      return guarded(await route.answer(request, options));
    } catch (error) {
      const { message } = describeError(error);
      log.error(`Cannot answer ${request.method} ${path}: ${message}`);
      return guarded(broken());
    }
  };
}

function answers({ method }: Route, asked: string): boolean {
  return method === asked || (method === "GET" && asked === "HEAD");
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
function unknown(here: readonly Route[], { method }: Request): Response {
  if (here.length === 0) {
    return errorResponse({
      code: "not_found",
      message: "Cannot answer: there is nothing at this address",
    }, { status: 404 });
  }
  const allow = here.flatMap((one) =>
    one.method === "GET" ? ["GET", "HEAD"] : [one.method]
  ).join(", ");
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

/** Nothing here is for caches, nor for a browser to take for something else. */
function guarded(response: Response): Response {
  response.headers.set("cache-control", "no-store");
  response.headers.set("x-content-type-options", "nosniff");
  return response;
}
