import { startOpenAIServer } from "../fakes/openai_server.ts";
import type { OpenAIRequest, OpenAIServer } from "../fakes/openai_server.ts";

const KEY = "sk-soak-0123456789";

/** A model that answers at once, and names the question in its answer. */
export interface InstantModel extends AsyncDisposable {
  /** The part of the configuration that has it asked. */
  config: Record<string, unknown>;
}

/** The words of a question; long enough to be one of a person's. */
export function question(n: number): string {
  return `Soak ${n}: what do I have to think of before I leave the house today?`;
}

/** The words of its answer. */
export function answerTo(n: number): string {
  return `That was ${n}. Take an umbrella, the keys and the letter on the table.`;
}

/** Starts one, as strict about requests as the real service. */
export function startInstantModel(): InstantModel {
  const server: OpenAIServer = startOpenAIServer({
    key: KEY,
    models: ["instant"],
    answer: (request) => {
      server.requests.length = 0;
      return { text: [answerTo(asked(request))] };
    },
  });
  return {
    config: {
      agent: { provider: "soak", model: "instant" },
      providers: {
        soak: { type: "openai", base_url: server.url, api_key: KEY },
      },
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

/** The number of the question that a request ends with. */
function asked({ body }: OpenAIRequest): number {
  const last = body.messages.findLast(({ role }) => role === "user");
  return Number(/Soak (\d+):/.exec(JSON.stringify(last?.content))?.[1]);
}
