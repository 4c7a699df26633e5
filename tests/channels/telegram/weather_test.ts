import { deepEqual, equal, match, ok } from "node:assert/strict";
import { MiniclawError } from "../../../src/base/miniclaw_error.ts";
import type { Fault } from "../../fakes/telegram/faults.ts";
import { ann, Stage } from "./stage.ts";

const passing: [string, Fault, RegExp][] = [
  ["a server in trouble (502)", { kind: "status", status: 502 }, /Fault 502/],
  ["a server in trouble (500)", { kind: "status", status: 500 }, /Fault 500/],
  ["a page in the place of an answer", { kind: "page" }, /log-in page/],
  ["a connection that breaks", { kind: "cut" }, /Cannot reach Telegram/],
  ["an answer that gets lost", { kind: "lost" }, /Cannot reach Telegram/],
];

for (const [what, fault, detail] of passing) {
  Deno.test(`${what} is ridden out while polling`, async () => {
    await using stage = new Stage();
    stage.server.fail("getUpdates", fault, 2);
    stage.server.say(ann, "hello");
    stage.run();
    await stage.time.skip(1000);
    await stage.time.skip(2000);
    await stage.heard(1);
    await stage.idle();
    deepEqual(stage.intake.texts, ["hello"]);
    match(Deno.inspect(stage.states), detail);
    deepEqual(stage.states.at(-1), { status: "ok" });
    equal(stage.log.includes(stage.server.token), false);
    equal(stage.log.match(/WARN .*; still trying/g)?.length, 1, stage.log);
    equal(stage.log.match(/All is well again/g)?.length, 1, stage.log);
  });
}

Deno.test("waits grow and stay below a minute", async () => {
  await using stage = new Stage();
  stage.server.fail("getUpdates", { kind: "cut" }, 9);
  stage.run();
  for (const seconds of [1, 2, 4, 8, 16, 32, 60, 60, 60]) {
    await stage.time.skip(seconds * 1000);
  }
  await stage.server.until(() => stage.server.queue.isPolled);
});

Deno.test("a poll that hangs beyond its time is given up", async () => {
  await using stage = new Stage();
  stage.server.fail("getUpdates", { kind: "hang" });
  stage.run();
  await stage.server.until(() =>
    stage.server.requests.some(({ method }) => method === "getUpdates")
  );
  stage.server.say(ann, "hello");
  await stage.time.skip(50_000);
  await stage.time.skip(1000);
  await stage.heard(1);
});

Deno.test("Telegram's own wait is kept to", async () => {
  await using stage = new Stage();
  const fault: Fault = { kind: "status", status: 429, wait: 17 };
  stage.server.fail("getUpdates", fault);
  stage.run();
  const state = await stage.state("degraded");
  match(Deno.inspect(state), /wait 17 seconds/);
  await stage.time.skip(17_000);
  await stage.state("ok");
});

Deno.test("another program that polls is named, and tried around every so often", async () => {
  await using stage = new Stage();
  const description = "Conflict: terminated by other getUpdates request";
  const fault: Fault = { kind: "status", status: 409, description };
  stage.server.fail("getUpdates", fault, 2);
  stage.run();
  deepEqual(await stage.state("degraded"), {
    status: "degraded",
    detail: "another program polls this bot",
  });
  await stage.time.skip(30_000);
  await stage.time.skip(30_000);
  stage.server.say(ann, "hello");
  await stage.heard(1);
});

Deno.test("a webhook is told from another program", async () => {
  await using stage = new Stage();
  const description =
    "Conflict: can't use getUpdates method while webhook is active";
  stage.server.fail("getUpdates", { kind: "status", status: 409, description });
  stage.run();
  match(Deno.inspect(await stage.state("degraded")), /go to a webhook/);
});

Deno.test("two channels of one bot tell of each other and lose nothing", async () => {
  await using one = new Stage().run();
  await one.server.until(() => one.server.queue.isPolled);
  await using other = new Stage();
  other.config.api_root = one.server.root;
  other.run();
  match(Deno.inspect(await one.state("degraded")), /another program polls/);
  await other.stop();
  await one.time.skip(30_000);
  one.server.say(ann, "hello");
  await one.heard(1);
});

for (const token of ["123456789:AAWrongTokenWrongTokenWrong", "nonsense"]) {
  Deno.test(`a wrong token ends it once (${token.length} letters)`, async () => {
    await using stage = new Stage();
    stage.config.token = token;
    const error = await stage.run().ended;
    ok(error instanceof MiniclawError);
    equal(error.code, "auth");
    ok(!Deno.inspect(error).includes(token));
    equal(stage.server.requests.length, 0);
  });
}

Deno.test("a token that is revoked while it runs ends it", async () => {
  await using stage = new Stage();
  const fault: Fault = { kind: "status", status: 401 };
  stage.server.fail("getUpdates", fault);
  const error = await stage.run().ended;
  ok(error instanceof MiniclawError);
  equal(error.code, "auth");
});

Deno.test("a network that is missing at the start is waited for", async () => {
  await using stage = new Stage();
  stage.server.fail("getMe", { kind: "cut" }, 2);
  stage.run();
  await stage.time.skip(1000);
  await stage.time.skip(2000);
  stage.server.say(ann, "hello");
  await stage.heard(1);
});

Deno.test("it ends when it is told to, without an error", async () => {
  await using stage = new Stage().run();
  await stage.server.until(() => stage.server.queue.isPolled);
  equal(await stage.stop(), undefined);
});

Deno.test("it ends in the middle of a wait, too", async () => {
  await using stage = new Stage();
  stage.server.fail("getMe", { kind: "cut" });
  stage.run();
  await stage.time.waitingFor(1000);
  equal(await stage.stop(), undefined);
});

Deno.test("what was taken last is confirmed at the end", async () => {
  await using stage = new Stage();
  stage.intake.hasRoom = ({ text }) => {
    if (text === "two") stage.stop();
    return text !== "two";
  };
  stage.server.say(ann, "one");
  stage.server.say(ann, "two");
  equal(await stage.run().ended, undefined);
  equal(stage.server.queue.size, 1);
  deepEqual(stage.intake.texts, ["one"]);
});

Deno.test("the token is in nothing that is logged or thrown", async () => {
  await using stage = new Stage();
  for (const kind of ["cut", "page", "lost"] as const) {
    stage.server.fail("getMe", { kind });
  }
  stage.server.fail("getMe", { kind: "status", status: 401 });
  stage.run();
  for (const seconds of [1, 2, 4]) await stage.time.skip(seconds * 1000);
  const error = await stage.ended;
  const everything = stage.log + Deno.inspect([stage.states, error]);
  equal(everything.includes(stage.server.token), false);
  equal(everything.includes(stage.server.token.split(":")[1]), false);
});
