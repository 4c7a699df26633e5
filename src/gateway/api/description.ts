import type { StandardSchema } from "../../base/standard_schema.ts";
import type { HttpMethod } from "../http/route.ts";

/** What the document says of one thing that can be asked. */
export interface Description<
  Query = unknown,
  Body = unknown,
  Result = unknown,
> {
  /** How it is asked. */
  method: HttpMethod;
  /** The path; `:name` stands for one segment. */
  path: string;
  /** A stable name for programs that are made from the document: `listSessions`. */
  id: string;
  /** One line for the document. */
  summary: string;
  /** The family it stands with in the document. */
  tag: string;
  /** Whether anybody may ask, without the token. */
  open?: boolean;
  /** What may stand behind the question mark. Default: nothing. */
  query?: StandardSchema<Query>;
  /** The headers it reads, and what each says. Default: none. */
  headers?: Readonly<Record<string, string>>;
  /** The JSON document it takes. Default: none. */
  body?: StandardSchema<Body>;
  /** What it answers with 200, or with another status below 300. */
  result: StandardSchema<Result>;
  /** The status of a JSON answer. Default: 200, and no such answer beside a `mediaType`. */
  status?: 200 | 201 | 202 | 204;
  /** Other statuses that come with the same document, and when. */
  alike?: Readonly<Record<number, string>>;
  /** What it answers with 200 beside JSON, such as `text/event-stream`. */
  mediaType?: string;
  /** What the data of each event of a stream is, as JSON. Default: not told. */
  event?: StandardSchema<unknown>;
  /** What may go wrong beside a bad request: status and when. */
  errors?: Readonly<Record<number, string>>;
  /** What a refusal looks like. Default: as everywhere in the API. */
  refusal?: StandardSchema<unknown>;
}

/** A description whatever it takes: its schemas do the checking. */
// deno-lint-ignore no-explicit-any
export type AnyDescription = Description<any, any, any>;
