import { deepEqual, equal, match, ok } from "node:assert/strict";
import { TOKEN, type WebStage, webStage } from "./web_stage.ts";
import { inTime, timeOf } from "../fakes/in_time.ts";

async function logIn(
  { url }: WebStage,
  body: unknown,
  from?: string,
): Promise<Response> {
  const response = await fetch(`${url}/api/login`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...from && { "x-forwarded-for": from },
    },
    body: JSON.stringify(body),
  });
  await response.body?.cancel();
  return response;
}

Deno.test("wrong tokens in a loop are heard ten times, on this machine too, and keep nobody else out", async () => {
  await using stage = await webStage();
  const { url, gateway } = stage;
  const counts = new Map<number, number>();
  const guesses = Array.from(
    { length: 300 },
    (_, at) => `guess-${at}-${TOKEN}`,
  );
  const ways = [
    (guess: string) => logIn(stage, { token: guess }),
    (guess: string) => logIn(stage, { code: guess }),
    (guess: string) =>
      fetch(`${url}/api/me`, { headers: { authorization: `Bearer ${guess}` } }),
    (guess: string) =>
      fetch(`${url}/api/me`, { headers: { cookie: `miniclaw=${guess}` } }),
    (guess: string) =>
      fetch(`${url}/v1/models`, {
        headers: { authorization: `Bearer ${guess}` },
      }),
  ];
  for (const [at, guess] of guesses.entries()) {
    const { status, headers, body } = await ways[at % ways.length](guess);
    await body?.cancel();
    counts.set(status, (counts.get(status) ?? 0) + 1);
    if (status === 429) match(headers.get("retry-after") ?? "", /^\d+$/);
  }
  const [heard, sentAway] = [counts.get(401) ?? 0, counts.get(429) ?? 0];
  ok(heard >= 10 && heard <= 14, `${heard} were heard`);
  equal(heard + sentAway, 300);
  equal((await logIn(stage, { token: TOKEN })).status, 429);
  await inTime(2_000, () =>
    timeOf(async () => {
      const { status } = await logIn(stage, { token: TOKEN }, "192.0.2.7");
      equal(status, 204);
    }));
  const told = gateway.log.match(/wrong token from/g) ?? [];
  equal(told.length, 1);
  ok(!/guess-|a-token-of/.test(gateway.log));
});

Deno.test("guesses from ever new addresses cost no memory, and keep out nobody who was in before", async () => {
  await using stage = await webStage();
  equal((await logIn(stage, { token: TOKEN }, "192.0.2.7")).status, 204);
  const statuses = new Set<number>();
  for (let at = 0; at < 400; at++) {
    const from = `198.51.${100 + (at >> 8)}.${at & 255}`;
    statuses.add((await logIn(stage, { token: `guess-${at}` }, from)).status);
  }
  deepEqual([...statuses].sort(), [401, 429]);
  equal((await logIn(stage, { token: TOKEN }, "192.0.2.7")).status, 204);
});

Deno.test("an old token that some program goes on sending keeps nobody out", async () => {
  await using stage = await webStage();
  const headers = { authorization: "Bearer the-token-of-last-year" };
  for (let at = 0; at < 50; at++) {
    const response = await fetch(`${stage.url}/api/me`, { headers });
    await response.body?.cancel();
    equal(response.status, 401);
  }
  equal((await logIn(stage, { token: TOKEN })).status, 204);
});
