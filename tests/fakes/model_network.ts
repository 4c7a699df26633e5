import { refuseBody } from "./openai_rules.ts";

const KEYLESS = "http://192.168.1.30:8080/v1";
const ROOTS = [
  "https://openrouter.ai/api/v1",
  "https://api.openai.com/v1",
  "https://models.example.com/v1",
  KEYLESS,
];

/** A request that left the program. */
export interface NetworkRequest {
  url: string;
  key?: string;
  body?: unknown;
}

/**
 * The part of the internet where models are: `fetch` answers for OpenRouter,
 * OpenAI, a service at `https://models.example.com/v1`, one that needs no key at
 * `http://192.168.1.30:8080/v1`, and Ollama at its usual place. It refuses what
 * they refuse, and every other address.
 */
export class ModelNetwork {
  /** The only key that the services take. */
  key = "sk-right-key-0123456789";
  /** What the services that speak like OpenAI have. */
  models = ["google/gemini-2.5-flash", "gpt-4.1-mini", "tiny"];
  /** The models of Ollama; undefined while it doesn't run. */
  ollama: string[] | undefined = undefined;
  /** Where Ollama listens. */
  ollamaOrigin = "http://127.0.0.1:11434";
  /** Whether the machine reaches the internet. */
  connected = true;
  /** Whether nothing is ever answered. */
  silent = false;
  /** All that was asked. */
  requests: NetworkRequest[] = [];

  /** For a World. */
  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const text = await request.clone().text();
    const key = request.headers.get("authorization")?.replace(/^Bearer /, "");
    const body = text === "" ? undefined : JSON.parse(text);
    this.requests.push({ url: request.url, key, body });
    if (this.silent) await untilAborted(init?.signal ?? request.signal);
    return this.#answer(request, { key, body });
  };

  #answer(
    request: Request,
    { key, body }: { key?: string; body: unknown },
  ): Response {
    const { origin, pathname } = new URL(request.url);
    if (origin === this.ollamaOrigin && this.ollama) {
      return this.#ollamaAnswer(request, body);
    }
    const root = ROOTS.find((root) => request.url.startsWith(`${root}/`));
    if (!root || !this.connected) throw new TypeError("no route to the host");
    if (root !== KEYLESS && key !== this.key) {
      return refusal(401, "Wrong API key");
    }
    const path = `${origin}${pathname}`.slice(root.length);
    if (request.method === "GET" && path === "/models") {
      return Response.json({ data: this.models.map((id) => ({ id })) });
    }
    if (request.method !== "POST" || path !== "/chat/completions") {
      return refusal(404, "Not found");
    }
    const refused = refuseBody(body, this.models);
    return refused
      ? refusal(refused.status, refused.message, refused.code)
      : completion();
  }

  #ollamaAnswer(request: Request, body: unknown): Response {
    const { pathname } = new URL(request.url);
    const models = this.ollama ?? [];
    if (request.method === "GET" && pathname === "/api/tags") {
      return Response.json({ models: models.map((name) => ({ name })) });
    }
    if (request.method !== "POST" || pathname !== "/api/chat") {
      return new Response("404 page not found", { status: 404 });
    }
    const { model } = body as { model: string };
    if (!models.includes(model)) {
      const error = `model '${model}' not found`;
      return Response.json({ error }, { status: 404 });
    }
    const line = { model, message: { role: "assistant", content: "OK" } };
    return new Response(
      `${JSON.stringify({ ...line, done: false })}\n` +
        `${JSON.stringify({ model, done: true, done_reason: "stop" })}\n`,
      { headers: { "content-type": "application/x-ndjson" } },
    );
  }
}

function refusal(status: number, message: string, code?: string): Response {
  return Response.json({ error: { message, code } }, { status });
}

function completion(): Response {
  const chunk = (choice: Record<string, unknown>): string =>
    `data: ${JSON.stringify({ choices: [{ index: 0, ...choice }] })}\n\n`;
  return new Response(
    chunk({ delta: { role: "assistant", content: "OK" } }) +
      chunk({ delta: {}, finish_reason: "stop" }) + "data: [DONE]\n\n",
    { headers: { "content-type": "text/event-stream" } },
  );
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason));
  });
}
