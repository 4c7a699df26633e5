import { deepEqual, equal, ok } from "node:assert/strict";
import type { GatewayParts } from "../../../src/gateway/gateway_parts.ts";
import { takeSample } from "../../../src/gateway/api/status/samples.ts";
import { ApiStage } from "./api_stage.ts";

const day = (input_tokens: number, output_tokens: number) => {
  const total = {
    ...{ calls: 1, input_tokens, output_tokens, estimated_tokens: 0, cost: {} },
  };
  return { total, models: {}, sources: {}, jobs: {}, warned: {} };
};

Deno.test("the status tells of health, tokens and the last moments", async () => {
  const date = (ago: number): string => {
    const at = new Date(Date.now() - ago * 86_400_000);
    return at.toISOString().slice(0, 10);
  };
  await using stage = await ApiStage.start(
    {
      agent: { provider: "offline", timezone: "UTC" },
      limits: { tokens_per_day: 500 },
    },
    {
      "state/usage.json": JSON.stringify({
        version: 1,
        days: { [date(3)]: day(30, 3), [date(40)]: day(99, 9) },
      }),
    },
  );
  const { body } = await stage.ask("GET", "/api/status");
  deepEqual([body.tokens.today, body.tokens.limit], [0, 500]);
  equal(body.tokens.per_day.length, 14);
  // By its place: midnight may have passed since.
  const spent = body.tokens.per_day.filter(({ input }: { input: number }) =>
    input > 0
  );
  deepEqual(spent.map((one: object) => Object.values(one).slice(1)), [[30, 3]]);
  equal(body.health.status, "ok");
  ok(body.series.rss_bytes[0] > 1_000_000);
  deepEqual([body.series.turns, body.series.at.length], [[0], 1]);
});

Deno.test("sixty moments are kept, two seconds apart at least", () => {
  let inbound = 0;
  const gateway = {
    hub: { working: 1, queues: () => ({ inbound: inbound++, outbound: 0 }) },
  } as unknown as GatewayParts;
  const at = (seconds: number) =>
    takeSample(gateway, new Date(Date.UTC(2026, 10, 20) + seconds * 1000));
  at(0);
  equal(at(1).at.length, 1);
  deepEqual(at(2).inbound, [0, 1]);
  for (let second = 4; second < 300; second += 2) at(second);
  const series = at(300);
  deepEqual([series.at.length, series.inbound.at(-1)], [60, 150]);
  deepEqual(
    new Set(Object.values(series).map(({ length }) => length)),
    new Set([60]),
  );
  // The clock was set back.
  equal(at(10).at.length, 1);
});
