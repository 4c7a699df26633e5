import { Program } from "../e2e/program.ts";
import { RunningGateway } from "../e2e/running_gateway.ts";

/** What opens the gateway of these tests. */
export const TOKEN = "a-token-of-the-tests-0123456789";

/** The real gateway, and what somebody outside can do with it. */
export interface WebStage extends AsyncDisposable {
  /** Its address. */
  url: string;
  /** Its port. */
  port: number;
  /** It and its log. */
  gateway: RunningGateway;
  /** A connection that has sent something. */
  connect(text: string): Promise<Deno.TcpConn>;
  /** Sends bytes as they are, and returns all that comes back. */
  send(text: string): Promise<string>;
  /** Logs in as the page does, and returns the cookie. */
  logIn(): Promise<string>;
  /** What the process takes, in bytes (Linux). */
  memory(): number;
}

/** Starts it with a model that needs no network. */
export async function webStage(
  gatewayConfig: Record<string, unknown> = {},
): Promise<WebStage> {
  const program = await Program.create();
  await program.writeConfig({
    agent: { provider: "offline", model: "offline" },
    gateway: { token: TOKEN, ...gatewayConfig },
  });
  const gateway = await RunningGateway.start(program);
  const port = Number(new URL(gateway.url).port);
  const url = `http://127.0.0.1:${port}`;
  const connect = async (text: string): Promise<Deno.TcpConn> => {
    const connection = await Deno.connect({ hostname: "127.0.0.1", port });
    await connection.write(new TextEncoder().encode(text));
    return connection;
  };
  return {
    ...{ url, port, gateway, connect },
    send: async (text) => await readAll(await connect(text)),
    logIn: async () => {
      const response = await fetch(`${url}/api/login`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: url },
        body: JSON.stringify({ token: TOKEN }),
      });
      await response.body?.cancel();
      return (response.headers.get("set-cookie") ?? "").split(";")[0];
    },
    memory: () => {
      const { pid } = gateway.child;
      const status = Deno.readTextFileSync(`/proc/${pid}/status`);
      return 1024 * Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]);
    },
    async [Symbol.asyncDispose]() {
      await gateway[Symbol.asyncDispose]();
      await program[Symbol.asyncDispose]();
    },
  };
}

/** Everything until the other side closes. */
export async function readAll(connection: Deno.TcpConn): Promise<string> {
  using _connection = connection;
  const [bytes, decoder] = [new Uint8Array(16 * 1024), new TextDecoder()];
  let text = "";
  for (;;) {
    const count = await connection.read(bytes).catch(() => null);
    if (count === null) return text;
    text += decoder.decode(bytes.subarray(0, count), { stream: true });
  }
}

/** The status of an answer as it came over the wire; 0 where none came. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? 0);
}
