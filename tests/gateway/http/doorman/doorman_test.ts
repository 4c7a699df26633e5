import { equal, match, rejects } from "node:assert/strict";
import type { Route } from "../../../../src/gateway/http/route.ts";
import { connect, readUntil, testHttp } from "../test_http.ts";
import { undisturbed } from "../../../fakes/undisturbed.ts";

const GET = "GET /x HTTP/1.1\r\nHost: localhost\r\n\r\n";

function route(answer: Route["answer"]): Route[] {
  return [
    { method: "GET", path: "/x", open: true, answer },
    { method: "POST", path: "/x", open: true, answer },
  ];
}

Deno.test("a route knows where its visitor comes from, by a socket or a port", async () => {
  const folder = await Deno.makeTempDir();
  const long = `${folder}/${"x".repeat(100)}.sock`;
  try {
    const nowhere = `${folder}/none/http.sock`;
    for (const socket of [undefined, `${folder}/http.sock`, long, nowhere]) {
      const routes = route((_request, { from, visitor }) =>
        new Response(`${from} ${visitor.from}`)
      );
      await using server = testHttp({ routes, socket });
      const response = await fetch(`${server.url}/x`);
      equal(await response.text(), "127.0.0.1 127.0.0.1");
      if (socket === `${folder}/http.sock` && Deno.build.os !== "windows") {
        equal((await Deno.stat(socket)).mode! & 0o777, 0o600);
      }
    }
    await rejects(Deno.stat(`${folder}/http.sock`), Deno.errors.NotFound);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test({
  name: "a socket that a killed gateway left is replaced",
  ignore: Deno.build.os === "windows",
  fn: async () => {
    const folder = await Deno.makeTempDir();
    const socket = `${folder}/http.sock`;
    Deno.listen({ transport: "unix", path: socket }).close();
    await using server = testHttp({ socket });
    equal((await fetch(`${server.url}/health`)).ok, true);
    await server[Symbol.asyncDispose]();
    await Deno.remove(folder, { recursive: true });
  },
});

Deno.test("whoever finds the server behind the door is sent away", async () => {
  if (Deno.build.os === "windows") return;
  const folder = await Deno.makeTempDir();
  const path = `${folder}/http.sock`;
  await using _server = testHttp({ socket: path });
  const connection = await Deno.connect({ transport: "unix", path });
  await connection.write(
    new TextEncoder().encode(
      "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" +
        "X-Miniclaw-From: 0 127.0.0.1\r\n\r\n",
    ),
  );
  match(await new Response(connection.readable).text(), /^HTTP\/1\.1 403 /);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("a head that doesn't come in its time is told so", async () => {
  await using server = testHttp({ limits: { headMs: 50 } });
  for (const half of ["", "GET /x HT", "GET /x HTTP/1.1\r\nHost: a\r\n"]) {
    using connection = await connect(server, half);
    match(await readUntil(connection), /^HTTP\/1\.1 408 Request Timeout\r\n/);
  }
});

Deno.test("a body that comes slower than it may is told so", async () => {
  const routes = route(async (request) => new Response(await request.text()));
  const limits = { headMs: 100, bodyPace: 1_000 };
  await using server = testHttp({ routes, limits });
  using connection = await connect(
    server,
    "POST /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nabc",
  );
  match(await readUntil(connection), /^HTTP\/1\.1 408 /);
});

Deno.test("an answer may take as long as it likes", async () => {
  const routes = route(async () => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    return new Response("at last");
  });
  const limits = { headMs: 50, writeMs: 50 };
  await using server = testHttp({ routes, limits });
  await undisturbed(async () => {
    equal(await (await fetch(`${server.url}/x`)).text(), "at last");
  });
});

Deno.test("a reader who takes nothing of an answer is cut off", async () => {
  const piece = new Uint8Array(64 * 1024);
  const cancelled = Promise.withResolvers<void>();
  const routes = route(() =>
    new Response(
      new ReadableStream({
        pull: (controller) => controller.enqueue(piece),
        cancel: () => cancelled.resolve(),
      }),
    )
  );
  await using server = testHttp({ routes, limits: { writeMs: 100 } });
  using _connection = await connect(server, GET);
  await cancelled.promise;
});

Deno.test("a client that leaves ends what is being streamed to it", async () => {
  const cancelled = Promise.withResolvers<void>();
  const routes = route(() =>
    new Response(
      new ReadableStream({
        start: (controller) => controller.enqueue(new Uint8Array(8)),
        cancel: () => cancelled.resolve(),
      }),
    )
  );
  await using server = testHttp({ routes });
  const connection = await connect(server, GET);
  await readUntil(connection, "\r\n\r\n");
  connection.close();
  await cancelled.promise;
});

Deno.test("what is streamed arrives piece by piece, and whole", async () => {
  let next: (() => void) | undefined;
  const routes = route(() => {
    let at = 0;
    return new Response(
      new ReadableStream({
        async pull(controller) {
          if (at > 0) await new Promise<void>((go) => next = go);
          controller.enqueue(new TextEncoder().encode(`piece ${at++}\n`));
          if (at === 5) controller.close();
        },
      }),
      { headers: { "content-type": "text/event-stream" } },
    );
  });
  await using server = testHttp({ routes });
  const response = await fetch(`${server.url}/x`);
  let text = "";
  for await (const bytes of response.body!) {
    text += new TextDecoder().decode(bytes);
    next?.();
  }
  equal(text, "piece 0\npiece 1\npiece 2\npiece 3\npiece 4\n");
});

Deno.test("who was answered before they had asked doesn't stay", async () => {
  const routes = route(() => new Response("no"));
  const limits = { connections: 1, connectionsEach: 1 };
  await using server = testHttp({ routes, limits });
  using early = await connect(
    server,
    "POST /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\n\r\nabc",
  );
  match(await readUntil(early, "no"), /^HTTP\/1\.1 200 /);
  await early.write(new TextEncoder().encode("def"));
  for (let tries = 0; tries < 200; tries++) {
    const { status, body } = await fetch(`${server.url}/x`);
    await body?.cancel();
    if (status === 200) return;
  }
  throw new Error("It kept its place");
});

Deno.test("when all are being answered, the next is told to come later", async () => {
  const finish = Promise.withResolvers<void>();
  const started: PromiseWithResolvers<void>[] = [];
  const routes = route(async () => {
    started.shift()?.resolve();
    await finish.promise;
    return new Response("done");
  });
  const limits = { connections: 2, connectionsEach: 2 };
  await using server = testHttp({ routes, limits });
  const asked: Promise<string>[] = [];
  for (let at = 0; at < 2; at++) {
    const begun = Promise.withResolvers<void>();
    started.push(begun);
    asked.push(fetch(`${server.url}/x`).then((one) => one.text()));
    await begun.promise;
  }
  using late = await connect(server, GET);
  const answer = await readUntil(late);
  match(answer, /^HTTP\/1\.1 503 /);
  match(answer, /\r\nretry-after: 5\r\n/);
  finish.resolve();
  equal((await Promise.all(asked)).join(), "done,done");
});
