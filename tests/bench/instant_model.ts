import { startOpenAIServer } from "../fakes/openai_server.ts";
import type { OpenAIRequest, OpenAIServer } from "../fakes/openai_server.ts";

const KEY = "sk-soak-0123456789";
const NAME = "instant";

/** A call of a tool, before the answer to every question. */
export interface InstantCall {
  /** The tool. */
  name: string;
  /** What it is given. */
  arguments: Record<string, unknown>;
}

/** A model that answers at once, and names the question in its answer. */
export interface InstantModel extends AsyncDisposable {
  /** The part of the configuration that has it asked. */
  config: Record<string, unknown>;
  /** Its address, `/v1` included. */
  url: string;
  /** The key that it asks for. */
  key: string;
  /** Its name. */
  name: string;
  /** The milliseconds from each call of a tool until its result was there. */
  calls: number[];
}

/** The words of a question; long enough to be one of a person's. */
export function question(n: number): string {
  return `Soak ${n}: what do I have to think of before I leave the house today?`;
}

/** The words of its answer. */
export function answerTo(n: number): string {
  return `That was ${n}. Take an umbrella, the keys and the letter on the table.`;
}

/**
 * Starts one, as strict about requests as the real service. Where it calls a tool,
 * it can be asked one question at a time.
 */
export function startInstantModel(call?: InstantCall): InstantModel {
  const calls: number[] = [];
  let called: { n: number; at: number } | undefined;
  const server: OpenAIServer = startOpenAIServer({
    key: KEY,
    models: [NAME],
    answer: (request) => {
      server.requests.length = 0;
      if (called === undefined) {
        const n = asked(request);
        if (call === undefined) return { text: [answerTo(n)] };
        called = { n, at: performance.now() };
        return { calls: [call] };
      }
      calls.push(performance.now() - called.at);
      const text = refused(request) ?? answerTo(called.n);
      called = undefined;
      return { text: [text] };
    },
  });
  return {
    config: {
      agent: { provider: "soak", model: NAME },
      providers: {
        soak: { type: "openai", base_url: server.url, api_key: KEY },
      },
    },
    ...{ url: server.url, key: KEY, name: NAME, calls },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

/** The number of the question that a request ends with. */
function asked({ body }: OpenAIRequest): number {
  const last = body.messages.findLast(({ role }) => role === "user");
  return Number(/Soak (\d+):/.exec(JSON.stringify(last?.content))?.[1]);
}

/** What a tool's result says where it is a refusal: no right answer to anything. */
function refused({ body }: OpenAIRequest): string | undefined {
  const content = String(body.messages.at(-1)?.content);
  return content.startsWith("Error:") ? content : undefined;
}
