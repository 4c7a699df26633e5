import { startOpenAIServer } from "../fakes/openai_server.ts";
import type {
  OpenAIServer,
  OpenAIServerOptions,
} from "../fakes/openai_server.ts";
import { type Form, Program } from "./program.ts";
import { type GatewayStart, RunningGateway } from "./running_gateway.ts";
import { WebEvents } from "./web_events.ts";

const KEY = "sk-test-0123456789";

/** What lets in at the stage's gateway. */
export const TOKEN = "token-of-the-web-stage-0123456789abcdef";

/** What a stage is set up with. */
export interface WebStageOptions extends OpenAIServerOptions {
  /** More of the configuration, over that of the stage. */
  config?: Record<string, unknown>;
  /** How the program is started. */
  form?: Form;
}

/** The real program with a stand-in of a model, asked over HTTP. */
export class WebStage implements AsyncDisposable {
  readonly program: Program;
  readonly model: OpenAIServer;
  readonly #running: RunningGateway[] = [];

  private constructor(program: Program, model: OpenAIServer) {
    this.program = program;
    this.model = model;
  }

  /** Sets everything up; nothing of the program runs yet. */
  static async create(
    { config = {}, form, ...model }: WebStageOptions = {},
  ): Promise<WebStage> {
    const program = await Program.create(form);
    const server = startOpenAIServer({ key: KEY, ...model });
    await program.writeConfig({
      agent: { provider: "test", model: "test-model" },
      providers: {
        test: { type: "openai", base_url: server.url, api_key: KEY },
      },
      gateway: { token: TOKEN },
      ...config,
    });
    return new WebStage(program, server);
  }

  /** Starts the gateway, once more after it has ended. */
  async start(options?: GatewayStart): Promise<RunningGateway> {
    const gateway = await RunningGateway.start(this.program, options);
    this.#running.push(gateway);
    return gateway;
  }

  /** The gateway that was started last. */
  get running(): RunningGateway {
    return this.#running.at(-1)!;
  }

  /** Its address. */
  get url(): string {
    return this.running.url;
  }

  /** Asks it, with the token unless other headers are given. */
  async ask(
    method: string,
    path: string,
    { body, headers }: { body?: unknown; headers?: HeadersInit } = {},
  ): Promise<Response> {
    return await fetch(`${this.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${TOKEN}`,
        accept: "application/json",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...Object.fromEntries(new Headers(headers)),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  }

  /** Follows a conversation, as a page does. */
  async follow(
    { session = "default", last }: { session?: string; last?: string } = {},
  ): Promise<WebEvents> {
    const path = `/api/chat?session=${encodeURIComponent(session)}`;
    const headers = new Headers(
      last === undefined ? [] : [["last-event-id", last]],
    );
    return new WebEvents(await this.ask("GET", path, { headers }));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const gateway of this.#running) await gateway[Symbol.asyncDispose]();
    await this.model[Symbol.asyncDispose]();
    await this.program[Symbol.asyncDispose]();
  }
}
