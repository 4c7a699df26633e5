import { deepEqual, ok } from "node:assert/strict";
import fc from "fast-check";
import { operations } from "../../../src/gateway/api/operations.ts";
import { ApiStage, TOKEN } from "./api_stage.ts";

const changing = operations.filter(({ body }) => body);

/** Bodies near to the right ones, and far from them. */
const body = fc.oneof(
  fc.json(),
  fc.string(),
  fc.dictionary(
    fc.constantFrom(
      ...["text", "version", "name", "key", "value", "enabled", "message"],
      ...["schedule", "chat", "session", "model", "answer", "__proto__", "x"],
    ),
    fc.oneof(
      fc.jsonValue(),
      fc.constantFrom("language", "web:default", "interval", "-1"),
      fc.record({
        type: fc.constantFrom("fire_at", "interval", "cron", "never"),
        minutes: fc.oneof(fc.integer(), fc.double(), fc.string()),
        time: fc.string(),
        expression: fc.string(),
        timezone: fc.string(),
      }, { requiredKeys: ["type"] }),
    ),
  ).map((tree) => JSON.stringify(tree)),
);

const piece = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom("..", "../..", ".", "\0", "%", "con", "a".repeat(300)),
);

Deno.test("whatever is sent, nothing breaks inside", async () => {
  await using stage = await ApiStage.start();
  const { url } = stage.gateway;
  const asked = fc.record({
    operation: fc.constantFrom(...changing),
    body,
    piece,
    type: fc.constantFrom(
      "application/json",
      "text/plain",
      "application/jsonx",
    ),
  });
  await fc.assert(
    fc.asyncProperty(asked, async ({ operation, body, piece, type }) => {
      const { method, path } = operation;
      const where = path.replace(
        /:\w+/,
        encodeURIComponent(piece.toWellFormed()),
      );
      const response = await fetch(`${url}${where}`, {
        ...{ method, body },
        headers: {
          ...{ authorization: `Bearer ${TOKEN}`, "content-type": type },
          accept: "application/json",
        },
      });
      await response.body?.cancel();
      ok(
        response.status < 500,
        `${method} ${where} ${body}: ${response.status}`,
      );
    }),
    { numRuns: 300 },
  );
  ok(!/Cannot answer/.test(stage.gateway.log), stage.gateway.log);
});

Deno.test("whatever is asked for, nothing breaks inside, and only what is there is told", async () => {
  await using stage = await ApiStage.start();
  const reading = operations.filter(({ method, mediaType }) =>
    method === "GET" && !mediaType
  );
  const asked = fc.record({
    operation: fc.constantFrom(...reading),
    piece,
    query: fc.dictionary(
      fc.constantFrom("q", "top", "limit", "x"),
      fc.oneof(fc.string(), fc.constantFrom("1", "0", "-1", "1e9", "NaN")),
    ),
  });
  await fc.assert(
    fc.asyncProperty(asked, async ({ operation, piece, query: any }) => {
      const { path } = operation;
      const query = operation.query ? any : {};
      const name = encodeURIComponent(piece.toWellFormed());
      const search = new URLSearchParams(
        Object.entries(query).map(([key, text]) => [key, text.toWellFormed()]),
      );
      const where = `${path.replace(/:\w+/, name)}?${search}`;
      const { status } = await stage.ask("GET", where);
      ok(status < 500, `${where}: ${status}`);
      if (path.includes(":") && !where.includes("/..?") && piece !== ".") {
        ok(status >= 400, `${where}: ${status}`);
      }
    }),
    { numRuns: 200 },
  );
  deepEqual(await stage.names("state/trash").catch(() => []), []);
});
