import { Program } from "../../e2e/program.ts";
import { RunningGateway } from "../../e2e/running_gateway.ts";
import { checkExchange, type Document } from "./openapi_check.ts";

/** The token of the gateways of these tests. */
export const TOKEN = "a-token-of-the-tests-0123456789";

/** What came back. */
export interface Answer {
  status: number;
  // deno-lint-ignore no-explicit-any
  body: any;
}

/** What is asked beside method and path. */
export interface Asked {
  body?: unknown;
  headers?: Record<string, string>;
}

/** A real gateway that is asked over HTTP; what it answers is held against its document. */
export class ApiStage implements AsyncDisposable {
  readonly program: Program;
  readonly gateway: RunningGateway;
  readonly document: Document;

  private constructor(
    program: Program,
    gateway: RunningGateway,
    document: Document,
  ) {
    this.program = program;
    this.gateway = gateway;
    this.document = document;
  }

  /** Starts one that answers by rules, with a configuration and files of its own. */
  static async start(
    config: Record<string, unknown> = {},
    files: Record<string, string> = {},
  ): Promise<ApiStage> {
    const program = await Program.create();
    try {
      await program.writeConfig({
        agent: { provider: "offline", timezone: "Europe/Paris" },
        gateway: { token: TOKEN },
        ...config,
      });
      for (const [name, text] of Object.entries(files)) {
        const path = program.path(name);
        const folder = path.slice(0, path.lastIndexOf("/"));
        await Deno.mkdir(folder, { recursive: true });
        await Deno.writeTextFile(path, text);
      }
      const gateway = await RunningGateway.start(program);
      const response = await fetch(`${gateway.url}/api/openapi.json`, {
        headers: { authorization: `Bearer ${TOKEN}` },
      });
      return new ApiStage(program, gateway, await response.json());
    } catch (error) {
      await program[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Asks, and checks that the answer is one that the document tells of. */
  async ask(
    method: string,
    path: string,
    { body: sent, headers = {} }: Asked = {},
  ): Promise<Answer> {
    const response = await fetch(`${this.gateway.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${TOKEN}`,
        ...sent !== undefined && { "content-type": "application/json" },
        ...headers,
      },
      body: sent === undefined ? undefined : JSON.stringify(sent),
    });
    const { status } = response;
    const type = response.headers.get("content-type");
    const text = await response.text();
    const body = type?.startsWith("application/json")
      ? JSON.parse(text)
      : text || undefined;
    checkExchange(this.document, { method, path, sent, status, type, body });
    return { status, body };
  }

  /** A file under miniclaw's home, as text. */
  async read(name: string): Promise<string> {
    return await Deno.readTextFile(this.program.path(name));
  }

  /** The names in a folder under miniclaw's home, sorted. */
  async names(folder: string): Promise<string[]> {
    const path = this.program.path(folder);
    const entries = await Array.fromAsync(Deno.readDir(path));
    return entries.map(({ name }) => name).sort();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.gateway[Symbol.asyncDispose]();
    await this.program[Symbol.asyncDispose]();
  }
}
