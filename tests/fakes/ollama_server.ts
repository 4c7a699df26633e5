import {
  chunkedBody,
  type ChunkedBodyOptions,
  type ChunksAnswer,
  once,
} from "./chunked_body.ts";
import { refuseOllamaBody } from "./ollama_rules.ts";
import { ollamaEmbeddings } from "./embeddings.ts";
import { type HangAnswer, type RawAnswer, rawResponse } from "./raw_answer.ts";

/** A model's answer: text in pieces, then calls, each whole. */
export interface OllamaModelAnswer {
  /** Text; a list is streamed piece by piece. */
  text?: string | string[];
  /** What the model thinks before. */
  thinking?: string;
  /** Calls: Ollama gives them no id. */
  calls?: { name: string; arguments: unknown }[];
  /** Default: `stop`. */
  finish?: string;
  /** Held back, after the first piece of text, until this resolves. */
  hold?: Promise<unknown>;
}

/** What the server answers. */
export type OllamaAnswer =
  | OllamaModelAnswer
  | RawAnswer
  | ChunksAnswer
  | HangAnswer;

/** A request for an answer, as it arrived. */
export interface OllamaRequest {
  /** Its headers. */
  headers: Headers;
  /** Its body. */
  body: Record<string, unknown>;
  /** Resolves when the client leaves in the middle of the answer's body. */
  left: Promise<void>;
}

/** A model as the server has it. */
export interface OllamaModel {
  /** Whether it knows of tools. Default: yes. */
  tools?: boolean;
  /** Whether it can think. Default: no. */
  thinking?: boolean;
}

/** What the server has and says. */
export interface OllamaServerOptions {
  /** The models that are pulled. */
  models?: Record<string, OllamaModel>;
  /** What it answers: in order, or by the request and its number from 0. */
  answer?:
    | OllamaAnswer[]
    | ((
      request: OllamaRequest,
      n: number,
    ) => OllamaAnswer | Promise<OllamaAnswer>);
}

/** A stand-in of Ollama that refuses what the real one refuses. */
export interface OllamaServer extends AsyncDisposable {
  /** For `base_url`. */
  url: string;
  /** The requests for an answer, refused or not. */
  requests: OllamaRequest[];
  /** The texts of each request for vectors, refused or not. */
  embedded: unknown[];
}

/** Starts one on a free port of 127.0.0.1. */
export function startOllamaServer(
  { models = { "test-model:latest": {} }, answer = [] }: OllamaServerOptions =
    {},
): OllamaServer {
  const requests: OllamaRequest[] = [];
  const embedded: unknown[] = [];
  const stop = new AbortController();
  let answered = 0;

  async function chat(raw: Request): Promise<Response> {
    const { promise: left, resolve: onLeave } = Promise.withResolvers<void>();
    const body = await raw.json().catch(() => ({}));
    const request = { headers: raw.headers, body, left };
    requests.push(request);
    const refusal = refuseOllamaBody(body, models);
    if (refusal) return rawResponse(refusal);
    const n = answered++;
    const said = typeof answer === "function"
      ? await answer(request, n)
      : answer[n];
    if (!said) {
      return rawResponse({ status: 400, body: { error: "no script" } });
    }
    if ("hang" in said) {
      await once(stop.signal);
      return new Response(null, { status: 503 });
    }
    return respond(said, { stopping: stop.signal, onLeave });
  }

  function route(request: Request): Response | Promise<Response> {
    const { pathname } = new URL(request.url);
    switch (`${request.method} ${pathname}`) {
      case "POST /api/chat":
        return chat(request);
      case "POST /api/embed":
        return ollamaEmbeddings(request, { embedded, models });
      case "GET /api/tags":
        return Response.json({
          models: Object.keys(models).map((name) => ({ name, model: name })),
        });
      case "GET /api/version":
        return Response.json({ version: "0.12.0" });
    }
    const known = ["/api/chat", "/api/embed", "/api/tags", "/api/version"]
      .includes(pathname);
    return known
      ? new Response("405 method not allowed", { status: 405 })
      : new Response("404 page not found", { status: 404 });
  }

  const server = Deno.serve({
    hostname: "127.0.0.1",
    port: 0,
    onListen: () => {},
    onError: () => new Response(null, { status: 500 }),
  }, route);
  return {
    url: `http://127.0.0.1:${server.addr.port}`,
    requests,
    embedded,
    async [Symbol.asyncDispose](): Promise<void> {
      stop.abort();
      await server.shutdown();
    },
  };
}

function respond(
  said: Exclude<OllamaAnswer, HangAnswer>,
  options: ChunkedBodyOptions,
): Response {
  if ("status" in said) return rawResponse(said);
  const script = "chunks" in said ? said : { chunks: toChunks(said) };
  const headers = { "content-type": "application/x-ndjson", ...script.headers };
  return new Response(chunkedBody(script, options), { headers });
}

/** Each line is a chunk; what is held back comes after the first text. */
function toChunks(
  { text = [], thinking, calls = [], finish = "stop", hold }: OllamaModelAnswer,
): ChunksAnswer["chunks"] {
  const pieces = typeof text === "string" ? text.match(/[^]{1,7}/gu) : text;
  const [first = [], ...rest] = (pieces ?? []).map((content) =>
    line({ message: { role: "assistant", content } })
  );
  const tool_calls = calls.map((call) => ({ function: call }));
  return [
    ...(thinking ? [line({ message: { content: "", thinking } })] : []),
    first,
    ...(hold ? [hold] : []),
    ...rest,
    ...(calls.length ? [line({ message: { content: "", tool_calls } })] : []),
    line({
      message: { role: "assistant", content: "" },
      done: true,
      done_reason: finish,
      prompt_eval_count: 11,
      eval_count: 7,
    }),
  ].flat();
}

function line(event: Record<string, unknown>): string {
  return `${JSON.stringify({ model: "test-model", done: false, ...event })}\n`;
}
