import { deepEqual, equal, match } from "node:assert/strict";
import { ann, COMMANDS, Stage } from "./stage.ts";

function sets(stage: Stage): number {
  return stage.server.requests.filter(({ method }) =>
    method === "setMyCommands"
  ).length;
}

async function asked(stage: Stage): Promise<void> {
  stage.server.say(ann, "hello");
  await stage.heard(1);
  await stage.stop();
}

Deno.test("the menu is set at the start", async () => {
  await using stage = new Stage().run();
  await stage.server.until(() => stage.server.traces.commands.length > 0);
  deepEqual(stage.server.traces.commands, COMMANDS);
});

Deno.test("a menu that is there already is left alone", async () => {
  await using stage = new Stage();
  stage.server.traces.commands = COMMANDS.map((command) => ({ ...command }));
  stage.run();
  await asked(stage);
  equal(sets(stage), 0);
});

Deno.test("a menu that can't be set is a warning and no more", async () => {
  await using stage = new Stage();
  stage.server.fail("setMyCommands", {
    ...{ kind: "status", status: 400, description: "BOT_COMMAND_INVALID" },
  });
  stage.run();
  await stage.server.until(() => sets(stage) === 1);
  await asked(stage);
  match(stage.log, /WARN .*menu could not be set/);
});
