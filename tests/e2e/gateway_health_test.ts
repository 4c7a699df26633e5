import { deepEqual, equal, ok } from "node:assert/strict";
import { parsePrometheus, valueOf } from "../fakes/prometheus_text.ts";
import type { ParsedFamily } from "../fakes/prometheus_text.ts";
import type { RunningGateway } from "./running_gateway.ts";
import { ada, bob, setUpTelegram } from "./telegram_stage.ts";

const TOKEN = "gateway-token-0123456789";

async function metricsOf(
  { url }: RunningGateway,
): Promise<Map<string, ParsedFamily>> {
  const response = await fetch(`${url}/metrics`);
  equal(response.status, 200);
  return parsePrometheus(await response.text());
}

Deno.test("health and metrics tell a conversation's numbers while it goes on and afterwards, and no secret", async () => {
  const { promise: hold, resolve: goOn } = Promise.withResolvers<void>();
  const call = (name: string, args: unknown) => ({ name, arguments: args });
  await using stage = await setUpTelegram({
    answer: [
      {
        calls: [
          call("filesystem", { action: "list", path: "." }),
          call("filesystem", { action: "read", path: "../../etc/passwd" }),
          call("no_such_tool", {}),
        ],
      },
      { text: ["It ", "is done"], hold },
    ],
    config: { gateway: { token: TOKEN } },
  });
  const { telegram } = stage;
  await using gateway = await stage.start();
  telegram.say(ada, "Look around");
  await telegram.until(() => telegram.traces.drafts.length > 0);
  const during = await metricsOf(gateway);
  equal(valueOf(during, "miniclaw_queue_depth", { queue: "inbound" }), 0);
  equal(valueOf(during, "miniclaw_channel_up", { channel: "telegram" }), 1);
  goOn();
  await telegram.until(() => telegram.sent.length === 1);
  telegram.say(bob, "/help");
  await telegram.until(() => telegram.sent.length === 2);
  equal(await gatewayStatus(gateway), "ok");
  const text = await gateway.metrics(/replies_sent_total\{.*\} 2\n/);
  const after = parsePrometheus(text);
  const labels = { provider: "test", outcome: "ok" };
  const value = (name: string, given: Record<string, string> = {}): unknown =>
    valueOf(after, `miniclaw_${name}`, given);
  equal(value("model_call_duration_seconds_count", labels), 2);
  equal(value("tokens_total", { kind: "input" }), 22);
  equal(value("tokens_total", { kind: "output" }), 14);
  equal(value("tokens_today"), 36);
  equal(value("tool_calls_total", { tool: "filesystem", outcome: "ok" }), 1);
  const refused = { tool: "filesystem", outcome: "refused" };
  equal(value("tool_calls_total", refused), 1);
  equal(value("tool_calls_total", { tool: "other", outcome: "error" }), 1);
  equal(value("turn_duration_seconds_count"), 2);
  equal(value("replies_sent_total", { channel: "telegram" }), 2);
  for (const path of ["/health", "/metrics"]) {
    const shown = await (await fetch(`${gateway.url}${path}`)).text();
    for (const secret of [TOKEN, telegram.token, "sk-test-0123456789"]) {
      ok(!shown.includes(secret), `${path} tells ${secret}`);
    }
    ok(!/Ada|Look around|passwd/.test(shown), shown);
  }
});

async function gatewayStatus({ url }: RunningGateway): Promise<string> {
  return (await (await fetch(`${url}/health`)).json()).status;
}

Deno.test("everything but health and metrics needs the token, and without one nothing opens it", async () => {
  await using stage = await setUpTelegram({
    config: { gateway: { token: TOKEN } },
  });
  await using gateway = await stage.start();
  const status = async (path: string, token?: string): Promise<number> => {
    const headers = token ? { authorization: `Bearer ${token}` } : undefined;
    const response = await fetch(`${gateway.url}${path}`, { headers });
    await response.body?.cancel();
    return response.status;
  };
  deepEqual([
    ...[await status("/api/me"), await status("/config.json")],
    ...[await status("/api/me", "gateway-token-012345678x")],
    ...[await status("/nothing", TOKEN)],
  ], [401, 401, 401, 404]);
});
