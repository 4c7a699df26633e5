import { deepEqual, equal, match } from "node:assert/strict";
import { ann, bob, Stage } from "./stage.ts";

function polls(stage: Stage): number {
  return stage.server.requests.filter(({ method }) => method === "getUpdates")
    .length;
}

Deno.test("a chat without room waits in order; others and what is urgent go on", async () => {
  await using stage = new Stage();
  stage.intake.hasRoom = ({ person, text }) =>
    person !== "telegram:42" || text === "/stop";
  for (const text of ["one", "two", "/stop"]) stage.server.say(ann, text);
  stage.server.say(bob, "hello");
  stage.run();
  await stage.time.waitingFor(100);
  deepEqual(stage.intake.texts, ["/stop", "hello"]);
  equal(stage.server.queue.size, 4, "nothing behind what waits is confirmed");
  stage.intake.makeRoom();
  await stage.time.skip(100);
  await stage.time.skip(400);
  await stage.idle();
  deepEqual(stage.intake.texts, ["/stop", "hello", "one", "two"]);
});

Deno.test("where room comes up between two messages, none overtakes", async () => {
  await using stage = new Stage();
  let offers = 0;
  stage.intake.hasRoom = () => ++offers > 1;
  for (const text of ["one", "two", "three"]) stage.server.say(ann, text);
  stage.run();
  await stage.time.skip(100);
  await stage.time.skip(400);
  await stage.idle();
  deepEqual(stage.intake.texts, ["one", "two", "three"]);
});

Deno.test("while there is no room, it asks twice a second and not more", async () => {
  await using stage = new Stage();
  stage.intake.hasRoom = () => false;
  stage.server.say(ann, "one");
  stage.run();
  for (let round = 0; round < 5; round++) {
    await stage.time.skip(100);
    await stage.time.skip(400);
  }
  await stage.time.waitingFor(100);
  equal(polls(stage), 6);
  deepEqual(stage.states.at(-1), { status: "ok" });
});

Deno.test("room that comes up is used at once", async () => {
  await using stage = new Stage();
  stage.intake.hasRoom = () => false;
  stage.server.say(ann, "one");
  stage.run();
  await stage.time.skip(100);
  await stage.time.waitingFor(400);
  stage.intake.makeRoom();
  await stage.idle();
  deepEqual(stage.intake.texts, ["one"]);
});

Deno.test("an edit of a message that found no room comes after it", async () => {
  await using stage = new Stage();
  stage.intake.hasRoom = () => false;
  const { message } = stage.server.acts.write(ann, "mlik");
  stage.server.acts.edit(ann, message, "milk");
  stage.run();
  await stage.time.waitingFor(100);
  equal(stage.intake.amendments.length, 0);
  stage.intake.makeRoom();
  await stage.time.skip(100);
  await stage.time.skip(400);
  await stage.idle();
  deepEqual(stage.intake.amendments.map(([, text]) => text), ["milk"]);
});

Deno.test("where messages can't be kept, none is confirmed until they can", async () => {
  await using stage = new Stage();
  stage.intake.failure = Object.assign(new Error("write"), { code: "ENOSPC" });
  stage.server.say(ann, "one");
  stage.run();
  const state = await stage.state("degraded");
  match(Deno.inspect(state), /Cannot take messages: .*disk is full/);
  await stage.time.skip(1000);
  await stage.time.waitingFor(2000);
  equal(stage.server.queue.size, 1);
  stage.intake.failure = undefined;
  await stage.time.skip(2000);
  await stage.idle();
  deepEqual(stage.intake.texts, ["one"]);
  deepEqual(stage.states.at(-1), { status: "ok" });
});
