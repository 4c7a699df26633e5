import { deepEqual, equal, match, ok } from "node:assert/strict";
import { describeApi } from "../../../src/gateway/api/openapi/describe_api.ts";
import { openApiDocument } from "../../../src/gateway/api/openapi/openapi_document.ts";
import { operations } from "../../../src/gateway/api/operations.ts";
import { families, routes } from "../../../src/gateway/http/routes.ts";
import { findRoute } from "../../../src/gateway/http/find_route.ts";
import { ApiStage } from "./api_stage.ts";
import {
  type Document,
  type DocumentedOperation,
  refsOf,
  resolveRef,
} from "./openapi_check.ts";

const document = openApiDocument([
  ...operations,
  describeApi(operations),
]) as unknown as Document;

const all: [string, DocumentedOperation][] = Object.entries(document.paths)
  .flatMap(([path, here]) =>
    Object.entries(here).map(([method, one]): [string, DocumentedOperation] => [
      `${method} ${path}`,
      one,
    ])
  );

Deno.test("the document has every operation once, under a name of its own", () => {
  equal(document.openapi, "3.1.0");
  const ids = all.map(([, { operationId }]) => operationId);
  deepEqual(ids, [...new Set(ids)]);
  for (const id of ids) match(id, /^[a-z][a-zA-Z]+$/);
});

Deno.test("what is served to programs stands in the document, and nothing else does", async () => {
  const served = new Set(routes);
  for (const { holds, load } of families) {
    if (holds("/")) continue; // the page is for people
    for (const route of await load()) served.add(route);
  }
  const named = [...served].map(({ method, path }) =>
    `${method.toLowerCase()} ${path.replace(/:(\w+)/g, "{$1}")}`
  );
  deepEqual(named.sort(), all.map(([name]) => name).sort());
  for (const name of named) {
    const [method, path] = name.replace(/\{\w+\}/g, "x").split(" ");
    const found = await findRoute({ method: method.toUpperCase(), path }, {
      ...{ routes, families },
    });
    ok(found.route, `${name} isn't reached`);
    const [, { security }] = all.find(([one]) => one === name)!;
    equal(security !== undefined, found.route.open ?? false, name);
  }
});

Deno.test("every reference of the document leads somewhere, and every shape is used", () => {
  const refs = refsOf(document);
  ok(refs.length > 10);
  for (const ref of refs) resolveRef(document, ref);
  const named = Object.keys(document.components.schemas)
    .map((name) => `#/components/schemas/${name}`);
  deepEqual(named.filter((one) => !refs.includes(one)), []);
});

for (const [name, operation] of all) {
  Deno.test(`${name} says what it takes and answers`, () => {
    ok(operation.summary && operation.tags.length === 1);
    const inPath = (operation.parameters ?? [])
      .filter((one) => one.in === "path").map((one) => one.name);
    const named = [...name.matchAll(/\{(\w+)\}/g)].map(([, one]) => one);
    deepEqual(inPath, named);
    const { responses, requestBody } = operation;
    ok(Object.keys(responses).some((status) => /^2\d\d$/.test(status)));
    ok(responses.default && (operation.security || responses[401]));
    equal(requestBody !== undefined, 413 in responses);
    for (
      const [status, { description, content }] of Object.entries(responses)
    ) {
      ok(description);
      equal(content === undefined, status === "204");
    }
  });
}

Deno.test("the document is told to whoever has the token", async () => {
  await using stage = await ApiStage.start();
  const url = `${stage.gateway.url}/api/openapi.json`;
  const stranger = await fetch(url);
  await stranger.body?.cancel();
  equal(stranger.status, 401);
  const { body } = await stage.ask("GET", "/api/openapi.json");
  deepEqual(body, JSON.parse(JSON.stringify(document)));
});

Deno.test("/health and /metrics are as the document says", async () => {
  await using stage = await ApiStage.start();
  equal((await stage.ask("GET", "/metrics")).status, 200);
  const { status, body } = await stage.ask("GET", "/health");
  deepEqual([status, body.status], [200, "ok"]);
});

Deno.test("what is open is so for a reason", () => {
  const open = all.filter(([, { security }]) => security);
  deepEqual(open.map(([name]) => name).sort(), [
    ...["get /health", "get /metrics", "post /api/cron", "post /api/login"],
    "post /api/logout",
  ]);
});

Deno.test("nothing is told or changed without the token", async () => {
  await using stage = await ApiStage.start();
  for (const [name, { security }] of all) {
    if (security) continue;
    const [method, path] = name.split(" ");
    const response = await fetch(
      `${stage.gateway.url}${path.replace(/\{\w+\}/g, "x")}`,
      { method: method.toUpperCase() },
    );
    const { error } = await response.json();
    deepEqual([response.status, error.code], [401, "unauthorized"], name);
  }
});
