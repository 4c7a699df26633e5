import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { HealthStatus } from "../../../src/gateway/http/health_report.ts";
import { Metrics } from "../../../src/metrics/metrics.ts";
import { parsePrometheus } from "../../fakes/prometheus_text.ts";
import { connect, healthy, readUntil, testHttp, TOKEN } from "./test_http.ts";

Deno.test("/health tells anybody how the gateway is, as JSON", async () => {
  await using server = testHttp();
  const response = await fetch(`${server.url}/health`);
  equal(response.status, 200);
  equal(
    response.headers.get("content-type"),
    "application/json; charset=utf-8",
  );
  equal(response.headers.get("cache-control"), "no-store");
  deepEqual(await response.json(), healthy);
});

Deno.test("/health is 503 while the gateway starts or stops", async () => {
  const expected: Record<HealthStatus, number> = {
    ok: 200,
    degraded: 200,
    starting: 503,
    stopping: 503,
  };
  let status: HealthStatus = "ok";
  await using server = testHttp({ health: () => ({ ...healthy, status }) });
  for (const [one, code] of Object.entries(expected)) {
    status = one as HealthStatus;
    const response = await fetch(`${server.url}/health`);
    equal(response.status, code, one);
    equal((await response.json()).status, one);
  }
});

Deno.test("/metrics is what Prometheus asks for", async () => {
  const metrics = new Metrics({ version: "1.2.3", isTool: () => true });
  await using server = testHttp({ metrics: () => metrics.text() });
  const response = await fetch(`${server.url}/metrics`);
  equal(response.status, 200);
  match(
    response.headers.get("content-type") ?? "",
    /^text\/plain; version=0\.0\.4/,
  );
  ok(parsePrometheus(await response.text()).has("miniclaw_uptime_seconds"));
});

Deno.test("HEAD is answered like GET, without the body", async () => {
  await using server = testHttp();
  for (const path of ["/health", "/metrics"]) {
    const get = await fetch(`${server.url}${path}`, {
      headers: { "accept-encoding": "identity" },
    });
    const { length } = await get.bytes();
    using connection = await connect(
      server,
      `HEAD ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
    );
    const [head, body] = (await readUntil(connection)).split("\r\n\r\n");
    match(head, /^HTTP\/1\.1 200 /);
    match(head.toLowerCase(), new RegExp(`content-length: ${length}\\b`));
    equal(body, "");
  }
});

Deno.test("a query or a login in the request changes nothing", async () => {
  await using server = testHttp();
  const response = await fetch(`${server.url}/health?verbose=1`, {
    headers: { authorization: "Bearer wrong" },
  });
  equal(response.status, 200);
  ok(!(await response.text()).includes(TOKEN));
  deepEqual(server.lines, []);
});

Deno.test("what breaks inside is told to the log, not to who asks", async () => {
  await using server = testHttp({
    health: () => {
      throw new Error("secret-of-the-inside");
    },
  });
  const response = await fetch(`${server.url}/health`);
  equal(response.status, 500);
  const { error } = await response.json();
  equal(error.code, "broken");
  ok(!JSON.stringify(error).includes("secret-of-the-inside"));
  match(server.lines.join(""), /ERROR http: .*\/health: secret-of-the-inside/);
  const metrics = await fetch(`${server.url}/metrics`);
  equal(metrics.status, 200);
  await metrics.body?.cancel();
});
