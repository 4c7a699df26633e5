import { deepEqual, equal, match } from "node:assert/strict";
import { WebStage } from "./web_stage.ts";

const SECRET = "secret-of-the-clock-outside-0123456789";

async function fire(stage: WebStage, secret?: string): Promise<Response> {
  return await fetch(`${stage.url}/api/cron`, {
    method: "POST",
    headers: secret === undefined ? {} : { "x-cron-secret": secret },
  });
}

Deno.test("a clock outside fires what is due, once, with a secret of its own", async () => {
  await using stage = await WebStage.create({
    answer: [{ text: "Good morning" }],
    config: { gateway: { token: "t".repeat(40), cron_secret: SECRET } },
  });
  const added = await stage.program.run(
    ["cron", "add", "--every", "60", "--chat", "web:default", "-m", "Wake me"],
  );
  equal(added.code, 0, added.stderr);
  await using _gateway = await stage.start();
  const none = await fire(stage, SECRET);
  deepEqual(await none.json(), { fired: [] });
  // A job that is due: its next run lies in the past, as after a sleep.
  const file = await stage.program.readJson("state/jobs.json");
  const [job] = file.jobs as Record<string, unknown>[];
  job.created_at = hoursAgo(5);
  job.next_run = hoursAgo(2);
  const path = stage.program.path("state/jobs.json");
  await Deno.writeTextFile(path, JSON.stringify(file));
  const answers = await Promise.all([1, 2, 3].map(() => fire(stage, SECRET)));
  const fired = await Promise.all(answers.map((one) => one.json()));
  equal(new Set(fired.flatMap(({ fired }) => fired)).size <= 1, true);
  while (stage.model.requests.length === 0) await stage.ask("GET", "/health");
  deepEqual(await (await fire(stage, SECRET)).json(), { fired: [] });
  equal(stage.model.requests.length, 1);
});

function hoursAgo(hours: number): string {
  return new Date(Date.now() - hours * 3_600_000).toISOString();
}

Deno.test("without its secret nothing is fired, nor with the token", async () => {
  await using stage = await WebStage.create();
  await using _gateway = await stage.start();
  for (const secret of [undefined, "", "wrong"]) {
    equal((await fire(stage, secret)).status, 401);
  }
  const refused = await stage.ask("POST", "/api/cron");
  equal(refused.status, 401);
  const { error } = await refused.json();
  match(error.message, /expected the header X-Cron-Secret/);
  match(error.hint, /config set gateway\.cron_secret/);
});
