import { equal, match, ok, rejects, throws } from "node:assert/strict";
import { closeServer } from "../../../src/gateway/http/close_server.ts";
import type { Route } from "../../../src/gateway/http/route.ts";
import { connect, readUntil, testHttp } from "./test_http.ts";
import { inTime, timeOf } from "../../fakes/in_time.ts";

Deno.test("a hundred open connections don't hold up the end", async () => {
  await inTime(4_000, async () => {
    const server = testHttp({ graceMs: 5_000 });
    const halves = [
      "",
      "GET /hea",
      "GET /health HTTP/1.1\r\nHost: localhost\r\n",
      "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n",
    ];
    const connections: Deno.Conn[] = [];
    for (let at = 0; at < 100; at++) {
      connections.push(await connect(server, halves[at % halves.length]));
    }
    for (const [at, connection] of connections.entries()) {
      if (at % halves.length === 3) await readUntil(connection, "\r\n\r\n");
    }
    const took = await timeOf(() => server[Symbol.asyncDispose]());
    for (const connection of connections) connection.close();
    await rejects(fetch(`${server.url}/health`), TypeError);
    return took;
  });
});

Deno.test("a request that is being answered gets its answer", async () => {
  const started = Promise.withResolvers<void>();
  const finish = Promise.withResolvers<void>();
  const slow: Route = {
    method: "GET",
    path: "/slow",
    open: true,
    answer: async () => {
      started.resolve();
      await finish.promise;
      return new Response("at last");
    },
  };
  const server = testHttp({ routes: [slow], graceMs: 10_000 });
  const asked = fetch(`${server.url}/slow`).then((one) => one.text());
  await started.promise;
  const closing = server[Symbol.asyncDispose]();
  finish.resolve();
  equal(await asked, "at last");
  await closing;
});

Deno.test("one that is never answered is cut off", async () => {
  await inTime(4_000, async () => {
    const started = Promise.withResolvers<void>();
    const hung: Route = {
      method: "GET",
      path: "/hung",
      open: true,
      answer: () => (started.resolve(), new Promise<Response>(() => {})),
    };
    const server = testHttp({ routes: [hung], graceMs: 50 });
    using connection = await connect(
      server,
      "GET /hung HTTP/1.1\r\nHost: localhost\r\n\r\n",
    );
    await started.promise;
    const took = await timeOf(() => server[Symbol.asyncDispose]());
    equal(await readUntil(connection), "");
    return took;
  });
});

Deno.test("a body that never ends is answered at once, and holds up the end only so long", async () => {
  await inTime(4_000, async () => {
    const server = testHttp({ graceMs: 50 });
    using connection = await connect(
      server,
      "POST /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nabc",
    );
    match(await readUntil(connection, "\r\n\r\n"), /^HTTP\/1\.1 401 /);
    const took = await timeOf(() => server[Symbol.asyncDispose]());

    return took;
  });
});

Deno.test("a server that can't be closed isn't waited for", async () => {
  await inTime(4_000, async () => {
    const never = new Promise<void>(() => {});
    const took = await timeOf(() =>
      closeServer({ shutdown: () => never, finished: never }, {
        inFlight: { settled: () => Promise.resolve(true) },
        abort: () => {},
        graceMs: 20,
      })
    );

    return took;
  });
});

Deno.test("the signal closes it, and disposing it as well does no harm", async () => {
  const ending = new AbortController();
  await using server = testHttp({ signal: ending.signal });
  const response = await fetch(`${server.url}/health`);
  await response.body?.cancel();
  ending.abort();
  await server.closed;
  await rejects(fetch(`${server.url}/health`), TypeError);
  throws(() => testHttp({ signal: ending.signal }), { name: "AbortError" });
});

Deno.test("it says which port it got, on every kind of address", async () => {
  for (const host of ["127.0.0.1", "::1", "[::1]", "localhost"]) {
    await using server = testHttp({ host });
    ok(server.port > 0);
    const response = await fetch(`${server.url}/health`);
    equal(response.status, 200, host);
    await response.body?.cancel();
  }
});

Deno.test("a port in use is one clear error that says what to do", async () => {
  await using server = testHttp();
  const { port } = server;
  throws(() => testHttp({ port }), (error: Error & { hint?: string }) => {
    equal(
      error.message,
      `Cannot listen on 127.0.0.1:${port}: another program uses that port`,
    );
    match(error.hint ?? "", /--port, or gateway\.port/);
    return true;
  });
});

Deno.test("an address that isn't this machine's is named", () => {
  for (const host of ["192.0.2.1", "no such host", "none.invalid"]) {
    throws(() => testHttp({ host }), {
      name: "MiniclawError",
      message: `Cannot listen on ${host}:0: this machine has no such address`,
    });
  }
});
