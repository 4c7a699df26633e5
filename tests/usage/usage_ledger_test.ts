import { deepEqual, equal, match, ok } from "node:assert/strict";
import { tokensOf } from "../../src/usage/day_usage.ts";
import { entry, testLedger } from "./test_ledger.ts";

Deno.test("calls are summed up by model, job and source", async () => {
  await using here = await testLedger();
  const { ledger } = here;
  ledger.add(entry());
  ledger.add(entry({ source: "job", job: "ab12", estimated: true }));
  ledger.add(entry({ model: "__proto__", source: "condense" }));
  const today = await ledger.today();
  deepEqual(today.total, {
    calls: 3,
    input_tokens: 300,
    output_tokens: 30,
    estimated_tokens: 110,
    cost: {},
  });
  equal(tokensOf(today.models.m), 220);
  equal(tokensOf(today.jobs.ab12), 110);
  deepEqual(Object.keys(today.sources), ["chat", "job", "condense"]);
});

Deno.test("money is kept by currency, and only where a price was known", async () => {
  await using here = await testLedger();
  const { ledger } = here;
  ledger.add(entry({ cost: { amount: 0.25, currency: "USD" } }));
  ledger.add(entry({ cost: { amount: 0.5, currency: "USD" } }));
  ledger.add(entry({ cost: { amount: 2, currency: "EUR" } }));
  ledger.add(entry());
  const { total } = await ledger.today();
  deepEqual(total.cost, { USD: 0.75, EUR: 2 });
});

Deno.test("a day is the person's, also where a clock is turned", async () => {
  for (
    const [timezone, before, after] of [
      ["Europe/Paris", "2026-11-20T22:59:59Z", "2026-11-20T23:00:00Z"],
      ["Asia/Tokyo", "2026-11-20T14:59:59Z", "2026-11-20T15:00:00Z"],
      // 25 hours, from one midnight to the next.
      ["Europe/Paris", "2026-10-25T22:59:59Z", "2026-10-25T23:00:00Z"],
      // 23 hours.
      ["Europe/Paris", "2026-03-29T21:59:59Z", "2026-03-29T22:00:00Z"],
    ]
  ) {
    await using here = await testLedger(timezone);
    const { ledger, setNow } = here;
    setNow(before);
    ledger.add(entry());
    equal(tokensOf((await ledger.today()).total), 110, before);
    setNow(after);
    equal(tokensOf((await ledger.today()).total), 0, after);
  }
});

Deno.test("both ends of a day of 25 hours count for that day", async () => {
  await using here = await testLedger();
  const { ledger, setNow, file } = here;
  for (const time of ["2026-10-24T22:00:00Z", "2026-10-25T22:59:00Z"]) {
    setNow(time);
    ledger.add(entry());
    await ledger.today();
  }
  deepEqual(Object.keys((await file()).days), ["2026-10-25"]);
});

Deno.test("sixty days are kept, today's whatever the clock says", async () => {
  await using here = await testLedger();
  const { ledger, setNow, file } = here;
  const start = Date.parse("2026-09-01T12:00:00Z");
  for (let day = 0; day < 70; day++) {
    setNow(new Date(start + day * 86_400_000).toISOString());
    ledger.add(entry());
    await ledger.today();
  }
  const days = Object.keys((await file()).days).sort();
  equal(days.length, 60);
  equal(days.at(-1), "2026-11-09");
  setNow("1970-01-01T12:00:00Z");
  ledger.add(entry());
  equal(tokensOf((await ledger.today()).total), 110);
});

Deno.test("nobody waits for a write, and an orderly end loses nothing", async () => {
  await using here = await testLedger();
  {
    await using ledger = here.again();
    for (let call = 0; call < 50; call++) ledger.add(entry());
  }
  const { days } = await here.file();
  equal(days["2026-11-20"].total.calls, 50);
  if (Deno.build.os === "windows") return;
  const { mode } = await Deno.stat(`${here.folder}/usage.json`);
  equal((mode ?? 0) & 0o777, 0o600);
});

Deno.test("two processes that count at the same time lose no call", async () => {
  await using here = await testLedger("UTC");
  const script = new URL("./add_many.ts", import.meta.url).href;
  const run = (model: string): Promise<Deno.CommandOutput> =>
    new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", script, here.folder, model, "40"],
      stderr: "inherit",
    }).output();
  const ended = await Promise.all([run("one"), run("two")]);
  deepEqual(ended.map(({ code }) => code), [0, 0]);
  const { models } = await here.ledger.today();
  deepEqual([models.one.calls, models.two.calls], [40, 40]);
});

Deno.test("a process that is killed loses no call but its last", async () => {
  await using here = await testLedger("UTC");
  const script = new URL("./kill_me.ts", import.meta.url).href;
  await using child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", script, here.folder],
    stdout: "piped",
  }).spawn();
  let said = "";
  const reader = child.stdout.getReader();
  const decoder = new TextDecoder();
  while (!said.includes("\n20\n")) {
    const { value } = await reader.read();
    said += decoder.decode(value);
  }
  child.kill("SIGKILL");
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    said += decoder.decode(value);
  }
  await child.status;
  const last = Number(said.trimEnd().split("\n").at(-1));
  const { total } = await here.ledger.today();
  ok(total.calls >= last && total.calls <= last + 1, `${total.calls} ${last}`);
});

Deno.test("a file that can't be read is kept aside, and counting begins anew", async () => {
  for (const content of ["{", '{"version":1,"days":{"x":1}}', "[]", ""]) {
    await using here = await testLedger();
    const path = `${here.folder}/usage.json`;
    await Deno.writeTextFile(path, content);
    here.ledger.add(entry());
    equal((await here.ledger.today()).total.calls, 1);
    equal(await Deno.readTextFile(`${path}.corrupted`), content);
    match(
      here.logged[0],
      /WARN .*counted from 0 again; it is kept as .*\.corr/,
    );
    equal(here.logged.length, 1);
  }
});

Deno.test("what can't be written counts all the same, and is written later", async () => {
  await using here = await testLedger();
  // A folder where the lock should be.
  const lock = `${here.folder}/locks`;
  await Deno.writeTextFile(lock, "");
  here.ledger.add(entry());
  await here.ledger[Symbol.asyncDispose]();
  here.ledger.add(entry());
  await here.ledger[Symbol.asyncDispose]();
  equal(here.logged.length, 1);
  match(here.logged[0], /Tokens are counted, but not yet kept: /);
  await Deno.remove(lock);
  equal((await here.ledger.today()).total.calls, 2);
  equal((await here.file()).days["2026-11-20"].total.calls, 2);
});

Deno.test("a warning can be claimed once a day and height, by one process", async () => {
  await using here = await testLedger();
  const { ledger, again, setNow } = here;
  ledger.add(entry());
  const claims = await Promise.all(
    [ledger, again(), again()].map((one) => one.claimWarning("day", 1000)),
  );
  deepEqual(claims.filter(Boolean), [true]);
  equal(await again().claimWarning("day", 1000), false);
  equal(await again().claimWarning("day", 2000), true);
  setNow("2026-11-21T09:00:00Z");
  equal(await ledger.claimWarning("day", 2000), true);
  setNow("2026-11-20T12:00:00Z");
  equal((await ledger.today()).total.calls, 1);
});

Deno.test("the last days are told in order, those without a call too", async () => {
  await using here = await testLedger();
  const { ledger, setNow } = here;
  setNow("2026-11-18T09:32:00Z");
  ledger.add(entry());
  await ledger.today();
  setNow("2026-11-20T09:32:00Z");
  ledger.add(entry());
  ledger.add(entry());
  const days = await ledger.days(3);
  deepEqual(
    days.map(({ date, total }) => [date, tokensOf(total)]),
    [["2026-11-18", 110], ["2026-11-19", 0], ["2026-11-20", 220]],
  );
});
