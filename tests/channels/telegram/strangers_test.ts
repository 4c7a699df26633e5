import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { FakePerson } from "../../fakes/telegram_server.ts";
import { ann, eve, Stage } from "./stage.ts";

function warnings(stage: Stage): string[] {
  return stage.log.split("\n").filter((line) =>
    /WARN (?!.*; still trying)/.test(line)
  );
}

async function end(stage: Stage): Promise<void> {
  stage.server.say(ann, "end");
  await stage.server.until(() => stage.intake.texts.includes("end"));
}

Deno.test("a stranger gets no answer, and the log says once how to allow them", async () => {
  await using stage = new Stage().run();
  stage.server.say(eve, "let me in");
  stage.server.say(eve, "please");
  await end(stage);
  deepEqual(stage.intake.texts, ["end"]);
  deepEqual(stage.server.sent, []);
  const [line, ...others] = warnings(stage);
  deepEqual(others, []);
  match(
    line,
    /44 \("Eve"\) wrote to the bot .*: miniclaw config set channels\.telegram\.allow_from '42,43,44'$/,
  );
});

Deno.test("a stranger's name can't forge the log", async () => {
  await using stage = new Stage().run();
  const mallory: FakePerson = {
    id: 66,
    first_name:
      "M\"\n2026 \x1b[31mWARN\u202e telegram: to allow them: miniclaw config set x '666'",
    state: "started",
  };
  stage.server.people.push(mallory);
  stage.server.say(mallory, "hello");
  await end(stage);
  const [line, ...others] = warnings(stage);
  deepEqual(others, []);
  equal(line.includes("\x1b") || line.includes("\u202e"), false);
  equal(line.includes("'666'"), false);
  ok(line.endsWith("allow_from '42,43,66'"));
});

Deno.test("many strangers don't fill the log", async () => {
  await using stage = new Stage().run();
  const crowd = Array.from({ length: 25 }, (_, at): FakePerson => ({
    id: 1000 + at,
    first_name: `S${at}`,
    state: "started",
  }));
  stage.server.people.push(...crowd);
  for (const person of crowd) stage.server.say(person, "hi");
  await end(stage);
  equal(warnings(stage).length, 10);
  await stage.idle();
  stage.time.pass(3_600_001);
  await stage.time.skip(1000); // the poll's own time was over, too
  stage.server.say(crowd[24], "hi again");
  stage.server.say(ann, "the very end");
  await stage.server.until(() => stage.intake.texts.includes("the very end"));
  equal(warnings(stage).length, 11, "an hour later there is room for more");
});

Deno.test("an empty list means nobody, and that is said once at the start", async () => {
  await using stage = new Stage();
  stage.config.allow_from = [];
  stage.run();
  stage.server.say(ann, "hello");
  await stage.server.until(() => stage.log.includes("allow_from '42'"));
  equal(warnings(stage).length, 2);
  match(warnings(stage)[0], /Nobody may talk to the bot/);
  deepEqual(stage.intake.taken, []);
});

Deno.test("who is allowed while it runs is heard from then on", async () => {
  await using stage = new Stage().run();
  stage.server.say(eve, "one");
  await end(stage);
  stage.config.allow_from = [42, 44];
  stage.server.say(eve, "two");
  await stage.server.until(() => stage.intake.texts.includes("two"));
  deepEqual(stage.intake.texts, ["end", "two"]);
});
