import { type Phrase, phrase } from "../../base/phrase.ts";
import type { StandardSchema } from "../../base/standard_schema.ts";
import { texts } from "../../i18n/en/api.ts";
import { loadLanguage } from "../../i18n/load_language.ts";
import { jsonResponse } from "../http/json_response.ts";
import type { Route, RoutedRequest } from "../http/route.ts";
import type { AnyOperation } from "./operation.ts";
import { readBody } from "./read_body.ts";
import { redactTree } from "./redact_tree.ts";
import { requestFault } from "./request_fault.ts";

const wholeBody = phrase(texts.wholeBody);
const wholeQuery = phrase(texts.wholeQuery);

/** An operation as an address of the gateway. */
export function operationRoute(operation: AnyOperation): Route {
  const { method, path, open } = operation;
  return {
    ...{ method, path, open },
    answer: (request, context) => run(operation, request, context),
  };
}

async function run(
  operation: AnyOperation,
  request: Request,
  { api, params, visitor, entrance, reads }: RoutedRequest,
): Promise<Response> {
  if (!api) throw new Error("Expected the parts that the API works with");
  const { query, body, status = 200 } = operation;
  const answer = await operation.run({
    ...{ params, request, visitor, entrance },
    language: await loadLanguage(reads),
    query: query && await checked(wholeQuery, query, searchOf(request.url)),
    body: body && await checked(wholeBody, body, await readBody(request)),
  }, api);
  if (answer instanceof Response) return answer;
  const { body: result, status: own = status } = answer;
  if (own === 204) return new Response(null, { status: own });
  return jsonResponse(redactTree(result, api.redact), { status: own });
}

function searchOf(url: string): Record<string, string> {
  return Object.fromEntries(new URL(url).searchParams);
}

async function checked<T>(
  whole: Phrase,
  schema: StandardSchema<T>,
  value: unknown,
): Promise<T> {
  const result = await schema["~standard"].validate(value);
  if (!result.issues) return result.value;
  throw requestFault(result.issues[0], whole);
}
