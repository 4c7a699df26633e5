import { isObject } from "../../src/base/json.ts";
import type { OpenAIBody } from "../../src/providers/openai/wire.ts";
import {
  chunkedBody,
  type ChunkedBodyOptions,
  type ChunksAnswer,
  once,
} from "./chunked_body.ts";
import { openAIEmbeddings, refuseEmbeddings } from "./embeddings.ts";
import { type HangAnswer, rawResponse } from "./raw_answer.ts";
import type { OpenAIRefusal } from "./openai_refusal.ts";
import { refuseBody } from "./openai_rules.ts";
import {
  answerEvents,
  type ModelAnswer,
  type OpenAIAnswer,
  wholeAnswer,
} from "./openai_script.ts";

export type { ModelAnswer, OpenAIAnswer } from "./openai_script.ts";

/** A request for an answer, as it arrived. */
export interface OpenAIRequest {
  /** Its headers. */
  headers: Headers;
  /** Its body as it should be; a refused one may be anything. */
  body: OpenAIBody;
  /** Resolves when the client leaves in the middle of the answer's body. */
  left: Promise<void>;
}

/** What the server knows and says. */
export interface OpenAIServerOptions {
  /** The only key it accepts; empty: it asks for none. */
  key?: string;
  /** The models it has. */
  models?: string[];
  /** What it answers: in order, or by the request and its number from 0. */
  answer?:
    | OpenAIAnswer[]
    | ((
      request: OpenAIRequest,
      n: number,
    ) => OpenAIAnswer | Promise<OpenAIAnswer>);
}

/** A stand-in of OpenAI's API that refuses what the real one refuses. */
export interface OpenAIServer extends AsyncDisposable {
  /** For `base_url`, `/v1` included. */
  url: string;
  /** The requests for an answer, refused or not. */
  requests: OpenAIRequest[];
  /** The texts of each request for vectors, refused or not. */
  embedded: unknown[];
}

/** Starts one on a free port of 127.0.0.1. */
export function startOpenAIServer(
  { key = "sk-test-0123456789", models = ["test-model"], answer = [] }:
    OpenAIServerOptions = {},
): OpenAIServer {
  const requests: OpenAIRequest[] = [];
  const embedded: unknown[] = [];
  const stop = new AbortController();
  let answered = 0;

  async function complete(raw: Request): Promise<Response> {
    const { promise: left, resolve: onLeave } = Promise.withResolvers<void>();
    const body = parse(await raw.text());
    const request = { headers: raw.headers, body: body as OpenAIBody, left };
    requests.push(request);
    const refusal = refuseKey(raw.headers, key) ?? refuseType(raw.headers) ??
      refuseBody(body, models);
    if (refusal) return refuse(refusal);
    const n = answered++;
    const said = typeof answer === "function"
      ? await answer(request, n)
      : answer[n];
    if (!said) return refuse({ status: 400, message: "The script has ended" });
    if ("hang" in said) {
      await once(stop.signal);
      return new Response(null, { status: 503 });
    }
    return respond(said, request.body, { stopping: stop.signal, onLeave });
  }

  async function embed(raw: Request): Promise<Response> {
    const body = parse(await raw.text());
    embedded.push(isObject(body) ? body.input : body);
    const refusal = refuseKey(raw.headers, key) ?? refuseType(raw.headers) ??
      refuseEmbeddings(body, models);
    return refusal ? refuse(refusal) : openAIEmbeddings(body);
  }

  function route(request: Request): Response | Promise<Response> {
    const { pathname } = new URL(request.url);
    switch (`${request.method} ${pathname}`) {
      case "POST /v1/chat/completions":
        return complete(request);
      case "POST /v1/embeddings":
        return embed(request);
      case "GET /v1/models":
        return listModels(request.headers, { key, models });
    }
    const wish = `${request.method} ${pathname}`;
    return refuse({ status: 404, message: `Invalid URL (${wish})` });
  }

  const server = Deno.serve({
    hostname: "127.0.0.1",
    port: 0,
    onListen: () => {},
    onError: () => new Response(null, { status: 500 }),
  }, route);
  return {
    url: `http://127.0.0.1:${server.addr.port}/v1`,
    requests,
    embedded,
    async [Symbol.asyncDispose](): Promise<void> {
      stop.abort();
      await server.shutdown();
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuseKey(headers: Headers, key: string): OpenAIRefusal | undefined {
  const given = headers.get("authorization");
  if (key === "" || given === `Bearer ${key}`) return undefined;
  const message = given
    ? `Incorrect API key provided: ${given.replace(/^Bearer /, "")}.`
    : "You didn't provide an API key.";
  return { status: 401, message, code: "invalid_api_key" };
}

function refuseType(headers: Headers): OpenAIRefusal | undefined {
  const type = headers.get("content-type") ?? "";
  if (/^application\/json(;|$)/.test(type)) return undefined;
  return { status: 415, message: `Unsupported content type: '${type}'` };
}

function refuse({ status, ...error }: OpenAIRefusal): Response {
  const type = "invalid_request_error";
  const whole = { param: null, code: null, ...error, type };
  return Response.json({ error: whole }, { status });
}

function respond(
  said: Exclude<OpenAIAnswer, HangAnswer>,
  { model, stream, stream_options }: OpenAIBody,
  options: ChunkedBodyOptions,
): Response {
  if ("status" in said) return rawResponse(said);
  if (!("chunks" in said) && !stream) {
    return Response.json(wholeAnswer(said, model));
  }
  const usage = stream_options?.include_usage === true;
  const script = "chunks" in said ? said : toChunks(said, { model, usage });
  const headers = { "content-type": "text/event-stream", ...script.headers };
  return new Response(chunkedBody(script, options), { headers });
}

function listModels(
  headers: Headers,
  { key, models }: { key: string; models: string[] },
): Response {
  const refusal = refuseKey(headers, key);
  if (refusal) return refuse(refusal);
  const data = models.map((id) => ({ id, object: "model", owned_by: "test" }));
  return Response.json({ object: "list", data });
}

/** Each event is a chunk; what is held back comes after the first text. */
function toChunks(
  answer: ModelAnswer,
  context: { model: string; usage: boolean },
): ChunksAnswer {
  const events = answerEvents(answer, context).map(sse);
  const chunks: ChunksAnswer["chunks"] = [...events, "data: [DONE]\n\n"];
  // The first event is the role, the second the first text.
  if (answer.hold) chunks.splice(2, 0, answer.hold);
  return { chunks };
}

function sse(event: unknown): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}
