import { equal, match, ok } from "node:assert/strict";
import { ada, bob, eve, setUpTelegram } from "./telegram_stage.ts";
import { later, runTheJob } from "./run_the_job.ts";

/** Words of people, of the model and of the configuration that no log may hold. */
const PRIVATE = "secret-of-ada";

Deno.test("the log of a normal day is short and tells the story, without anybody's words or secrets", async () => {
  const call = (name: string, args: unknown) => ({ name, arguments: args });
  await using stage = await setUpTelegram({
    answer: ({ body }, n) => {
      const last = String(body.messages.at(-1)?.content);
      if (n > 0) return { text: `${PRIVATE}: ${last.slice(0, 20)}` };
      return {
        text: PRIVATE,
        calls: [
          call("write_memory", { content: `Ada likes ${PRIVATE}` }),
          call("filesystem", {
            ...{ action: "write", path: `${PRIVATE}.md`, content: PRIVATE },
          }),
          call("recall", { query: PRIVATE }),
          call("spawn", { task: `look after ${PRIVATE}` }),
          call("cron", {
            ...{ action: "add", type: "fire_at", time: later() },
            message: PRIVATE,
          }),
        ],
      };
    },
  });
  const { telegram } = stage;
  await using gateway = await stage.start();
  telegram.say(ada, `Do it: ${PRIVATE}`);
  // The answer and the task's, then the job's.
  await telegram.until(() => telegram.sent.length === 2);
  await runTheJob(stage.program);
  await telegram.until(() => telegram.sent.length === 3);
  for (const words of [PRIVATE, `${PRIVATE} again`, PRIVATE]) {
    telegram.say(eve, words);
  }
  telegram.say(bob, `/helo ${PRIVATE}`);
  await telegram.until(() => telegram.sent.length === 4);
  equal(await gateway.end(), 0);
  const { log } = gateway;
  for (const hidden of [PRIVATE, telegram.token, "sk-test-0123456789"]) {
    ok(!log.includes(hidden), log);
  }
  const story = [
    / INFO {2}gateway: Health and metrics at http:/,
    / INFO {2}gateway: Ready: test test-model; channels: cli, telegram$/,
    / INFO {2}model: test \(127\.0\.0\.1:\d+\) test-model: \d+ ms, 11 tokens read, 7 written$/,
    / INFO {2}background: Background b1 started for telegram:11$/,
    / INFO {2}background: Background b1 ended$/,
    / INFO {2}schedule: The job \w+ fired$/,
    / WARN {2}telegram: 13 \("Eve @eve"\) wrote .*allow_from '11,12,13'$/,
    / INFO {2}gateway: Ending: /,
    / INFO {2}gateway: Ended in order$/,
  ];
  const lines = log.trimEnd().split("\n");
  for (const part of story) {
    ok(lines.some((line) => part.test(line)), `${part} in:\n${log}`);
  }
  for (const line of lines) {
    match(
      line,
      /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (INFO|WARN) {2}\w+: /,
    );
  }
  // A line a model call; the stranger once.
  equal(lines.length, story.length + 3, log);
});
