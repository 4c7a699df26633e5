import { MiniclawError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { describeError } from "../../i18n/describe_error.ts";
import { texts } from "../../i18n/en/entrance.ts";
import { loadLanguage } from "../../i18n/load_language.ts";
import { Entrance } from "./entrance/entrance.ts";
import type { Arrival, EntranceOptions } from "./entrance/entrance.ts";
import type { Visitor } from "./entrance/visitor.ts";
import { findRoute, type FoundRoute, type RouteTable } from "./find_route.ts";
import { readerLanguage } from "./reader_language.ts";
import { refusal } from "./refusal.ts";
import { RefusedError } from "./refused_error.ts";
import type { HttpContext, ToldRefusal } from "./route.ts";
import { guarded } from "./security_headers.ts";

/** What requests are answered with. */
export interface HandlerOptions extends HttpContext, EntranceOptions {}

/** Answers one request that came from an address; it never throws. */
export type Handler = (request: Request, from: string) => Promise<Response>;

/** What answers the requests for what is in a table. */
export function createHandler(
  table: RouteTable,
  options: HandlerOptions,
): Handler {
  const entrance = new Entrance(options);
  return async (request, from) => {
    // Read before anything is waited for: a request whose client left throws.
    const { method, url, headers } = request;
    const path = URL.parse(url)?.pathname ?? ""; // a Host header may be no host
    const reads = readerLanguage(headers, options.language?.());
    try {
      const found = await findRoute({ method, path }, table);
      const visitor = await letIn({ request, from }, { entrance, found });
      const { route, params } = found;
      if (!route) throw nothingHere(found, method);
      const its = { ...options, params, from, visitor, entrance, reads };
      return guarded(await route.answer(request, its));
    } catch (error) {
      const its = {
        language: await loadLanguage(reads),
        redact: options.api?.redact,
        told: toldAt(path, table),
      };
      if (error instanceof MiniclawError) return guarded(refusal(error, its));
      const { message } = describeError(error);
      options.log.error(`Cannot answer ${method} ${path}: ${message}`);
      return guarded(refusal(broken(), its));
    }
  };
}

/** How refusals are told at a path, whether anything stands there or not. */
function toldAt(
  path: string,
  { families = [] }: RouteTable,
): ToldRefusal | undefined {
  return families.find(({ holds }) => holds(path))?.told;
}

/** @throws {MiniclawError} for who may not ask that. */
async function letIn(
  arrival: Arrival,
  { entrance, found: { route } }: { entrance: Entrance; found: FoundRoute },
): Promise<Visitor> {
  if (route?.anyHost) return entrance.meet(arrival);
  if (route?.open) return entrance.greet(arrival);
  return await entrance.admit(arrival);
}

/** No such path, or it is asked otherwise. */
function nothingHere({ allowed }: FoundRoute, got: string): MiniclawError {
  if (allowed.length === 0) {
    return new MiniclawError(phrase(texts.nothingHere), { code: "not_found" });
  }
  const allow = allowed.join(", ");
  return new RefusedError(phrase(texts.otherMethod, { allow, got }), {
    code: "method_not_allowed",
    headers: { allow },
  });
}

/** What went wrong is for the log: anybody may be asking. */
function broken(): MiniclawError {
  return new MiniclawError(phrase(texts.broken), {
    code: "broken",
    hint: phrase(texts.seeLog),
  });
}
