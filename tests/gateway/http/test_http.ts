import type { Logger } from "../../../src/base/logger.ts";
import { createLogger } from "../../../src/base/logger.ts";
import type { HealthReport } from "../../../src/gateway/http/health_report.ts";
import { serveHttp } from "../../../src/gateway/http/serve_http.ts";
import type {
  HttpListener,
  HttpOptions,
} from "../../../src/gateway/http/serve_http.ts";

/** The token that opens what isn't open. */
export const TOKEN = "a-token-of-the-tests-0123456789";

/** A gateway that is well. */
export const healthy: HealthReport = {
  status: "ok",
  version: "1.2.3",
  uptime_seconds: 90.5,
  channels: { telegram: { status: "ok" } },
  provider: {
    name: "openrouter",
    model: "google/gemini-2.5-flash",
    host: "openrouter.ai",
    status: "ok",
  },
  queues: { inbound: 0, outbound: 0 },
  memory: { rss_bytes: 50_000_000 },
};

/** A server on a free port, and what it logged. */
export interface TestHttp extends HttpListener {
  /** Every line of the log. */
  lines: string[];
}

/** Starts one that tells of a healthy gateway. */
export function testHttp(options: Partial<HttpOptions> = {}): TestHttp {
  const lines: string[] = [];
  const server = serveHttp({
    host: "127.0.0.1",
    port: 0,
    token: () => TOKEN,
    health: () => healthy,
    metrics: () => "# HELP a_total A\n# TYPE a_total counter\na_total 1\n",
    log: testLog(lines),
    ...options,
  });
  return { ...server, lines };
}

/** A log into a list. */
export function testLog(lines: string[]): Logger {
  return createLogger("http", {
    level: "debug",
    write: (line) => void lines.push(line),
  });
}

/** A connection that has sent something, and keeps what came back to itself. */
export async function connect(
  { port }: HttpListener,
  text: string,
): Promise<Deno.Conn> {
  const connection = await Deno.connect({ hostname: "127.0.0.1", port });
  await connection.write(new TextEncoder().encode(text));
  return connection;
}

/** All that came back until the other side closed, or until a text is in it. */
export async function readUntil(
  connection: Deno.Conn,
  wish?: string,
): Promise<string> {
  let text = "";
  const bytes = new Uint8Array(4096);
  while (wish === undefined || !text.includes(wish)) {
    const count = await connection.read(bytes);
    if (count === null) break;
    text += new TextDecoder().decode(bytes.subarray(0, count));
  }
  return text;
}
