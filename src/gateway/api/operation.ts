import type { Language } from "../../base/language.ts";
import type { Entrance } from "../http/entrance/entrance.ts";
import type { Visitor } from "../http/entrance/visitor.ts";
import type { ApiContext } from "./api_context.ts";
import type { Description } from "./description.ts";

/** What an operation is handed, checked against its schemas. */
export interface ApiInput<Query, Body> {
  /** What stood in the place of the path's `:name`s. */
  params: Readonly<Record<string, string>>;
  /** What stood behind the question mark. */
  query: Query;
  /** The JSON document that was sent. */
  body: Body;
  /** The request itself, for what is not in those. */
  request: Request;
  /** Who asks; proves what an open operation wants to know. */
  visitor: Visitor;
  /** What logging in goes by. */
  entrance: Entrance;
  /** What the person is answered in. */
  language: Language;
}

/** What an operation answers: a JSON document, or a response of its own. */
export type ApiAnswer<Result> =
  | { status?: number; body: Result }
  | Response;

/** One thing that can be asked of the API, as a value in the list of them. */
export interface Operation<Query = unknown, Body = unknown, Result = unknown>
  extends Description<Query, Body, Result> {
  /**
   * Does it. A `MiniclawError` becomes an answer by its code: `not_found` 404,
   * `conflict` 409, `busy` 503, `usage` 400, else 422.
   */
  run(
    input: ApiInput<Query, Body>,
    context: ApiContext,
  ): Promise<ApiAnswer<Result>>;
}

/** An operation whatever it takes: what it is handed was checked by its schemas. */
// deno-lint-ignore no-explicit-any
export type AnyOperation = Operation<any, any, any>;
