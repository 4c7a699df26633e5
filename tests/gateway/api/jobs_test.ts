import { deepEqual, equal, match, ok } from "node:assert/strict";
import { ApiStage, TOKEN } from "./api_stage.ts";

Deno.test("jobs are made, listed, switched, run and removed", async (t) => {
  await using stage = await ApiStage.start();
  const add = (body: unknown) => stage.ask("POST", "/api/jobs", { body });
  const interval = { type: "interval", minutes: 30 };
  let id = "";

  await t.step(
    "one of the page belongs to its first chat and owner",
    async () => {
      const { status, body } = await add({
        message: "  Drink water ",
        schedule: interval,
      });
      equal(status, 201);
      id = body.id;
      deepEqual(
        [body.message, body.chat, body.enabled, body.text, body.origin],
        ["Drink water", "web:default", true, false, "person"],
      );
      deepEqual(body.schedule, { ...interval, timezone: "Europe/Paris" });
      const { jobs } = await stage.program.readJson("state/jobs.json") as {
        jobs: { person: string }[];
      };
      equal(jobs[0].person, "web:owner");
    },
  );

  await t.step("one of a terminal is its owner's, too", async () => {
    const { body } = await add({
      ...{ message: "Stretch", schedule: interval, chat: "cli:default" },
    });
    const { jobs } = await stage.program.readJson("state/jobs.json") as {
      jobs: { id: string; person: string }[];
    };
    equal(jobs.find((job) => job.id === body.id)?.person, "cli:terminal");
    await stage.ask("DELETE", `/api/jobs/${body.id}`);
  });

  await t.step("the next to fire is listed first", async () => {
    const schedule = { type: "cron", expression: "30 8 * * 1-5" };
    const cron = await add({ message: "News", schedule, chat: "telegram:12" });
    equal(cron.body.schedule.timezone, "Europe/Paris");
    const once = await add({
      message: "Once",
      schedule: { type: "fire_at", time: "2099-01-01T10:00", timezone: "UTC" },
    });
    equal(once.body.schedule.time, "2099-01-01T10:00:00.000Z");
    const { body } = await stage.ask("GET", "/api/jobs");
    equal(body.items.length, 3);
    const runs = body.items.map(({ next_run }: { next_run: string }) =>
      next_run
    );
    deepEqual(runs, [...runs].sort());
  });

  await t.step("it is switched off and on", async () => {
    const off = await stage.ask("PATCH", `/api/jobs/${id}`, {
      body: { enabled: false },
    });
    deepEqual([off.body.enabled, off.body.next_run], [false, undefined]);
    const on = await stage.ask("PATCH", `/api/jobs/${id}`, {
      body: { enabled: true },
    });
    ok(on.body.enabled && on.body.next_run);
  });

  for (
    const [body, wrong] of [
      [
        { message: "a", schedule: { type: "interval", minutes: 1 } },
        /from 2 to/,
      ],
      [{ message: "a", schedule: { type: "cron", expression: "* *" } }, /five/],
      [
        {
          message: "a",
          schedule: { type: "fire_at", time: "2001-01-01T00:00Z" },
        },
        /after now/,
      ],
      [
        {
          message: "a",
          schedule: { type: "cron", expression: "1 1 * * *", timezone: "Mars" },
        },
        /IANA time zone/,
      ],
      [{ message: " ", schedule: interval }, /"message"/],
      [
        { message: "a", schedule: interval, chat: "irc:default" },
        /cli, telegram or web/,
      ],
      [{ message: "a", schedule: interval, chat: "web:a/b" }, /1 to 64/],
      [{ message: "a", schedule: interval, chat: "telegram:me" }, /a number/],
      [{ message: "a", schedule: interval, person: "cli:root" }, /person/],
      [{ schedule: interval }, /message/],
    ] as const
  ) {
    await t.step(`it can't be ${JSON.stringify(body)}`, async () => {
      const answer = await add(body);
      equal(answer.status, 400);
      match(answer.body.error.message, wrong);
    });
  }

  await t.step("what isn't there can't be changed", async () => {
    for (
      const [method, path, body] of [
        ["PATCH", "/api/jobs/none", { enabled: true }],
        ["POST", "/api/jobs/none/run"],
        ["DELETE", "/api/jobs/none"],
      ] as const
    ) {
      const answer = await stage.ask(method, path, { body });
      equal(answer.body.error.code, "not_found");
    }
  });

  await t.step("it is removed", async () => {
    equal((await stage.ask("DELETE", `/api/jobs/${id}`)).status, 204);
    const { body } = await stage.ask("GET", "/api/jobs");
    equal(body.items.length, 2);
  });
});

Deno.test("a job that is run is done at once, and the page hears of it", async () => {
  await using stage = await ApiStage.start();
  const { body: job } = await stage.ask("POST", "/api/jobs", {
    body: {
      message: "Time to stretch",
      schedule: { type: "interval", minutes: 600 },
      text: true,
    },
  });
  await using page = await follow(stage);
  await page.until(/event: state/);
  const { status } = await stage.ask("POST", `/api/jobs/${job.id}/run`);
  equal(status, 202);
  await page.until(/event: reply\ndata: .*Time to stretch/);
  const { body } = await stage.ask("GET", "/api/jobs");
  ok(body.items[0].last_run);
});

/** What a page reads that shows the first chat. */
async function follow(
  { gateway }: ApiStage,
): Promise<AsyncDisposable & { until(wish: RegExp): Promise<void> }> {
  const { body } = await fetch(`${gateway.url}/api/chat`, {
    headers: { authorization: `Bearer ${TOKEN}` },
  });
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  return {
    async until(wish) {
      while (!wish.test(text)) {
        const { value, done } = await reader.read();
        if (done) throw new Error(`It ended without ${wish}: ${text}`);
        text += value;
      }
    },
    [Symbol.asyncDispose]: () => reader.cancel(),
  };
}
