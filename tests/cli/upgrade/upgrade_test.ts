import { deepEqual, equal, match, rejects } from "node:assert/strict";
import {
  type MiniclawError,
  UsageError,
} from "../../../src/base/miniclaw_error.ts";
import { createUpgrade } from "../../../src/cli/upgrade/upgrade.ts";
import { lockGateway } from "../../../src/gateway/gateway_lock.ts";
import { testContext } from "../../fakes/command_context.ts";
import {
  standIn,
  startReleaseServer,
  TARGET,
} from "../../fakes/release_server.ts";
import { install } from "./test_upgrade.ts";

/** An executable is a shell script here. */
const unix = { ignore: Deno.build.os === "windows" };

const [one, two] = [`755 ${standIn("1.0.0")}`, `755 ${standIn("1.2.0")}`];

Deno.test(
  "a newer release takes the place of the old one, which is kept",
  unix,
  async () => {
    await using server = await startReleaseServer({ version: "1.2.0" });
    await using here = await install();
    await here.upgrade(server.url);
    deepEqual(await here.files(), {
      "miniclaw": two,
      "miniclaw.previous": one,
    });
    deepEqual(server.hits, ["GET /latest.json", `GET /${server.asset.file}`]);
    const { stdout, stderr, home } = here.test;
    match(stderr(), /^Fetching miniclaw 1\.2\.0 \(\d+ bytes\) for 1\.0\.0…\n$/);
    match(stdout(), /Your home was backed up to .*\/home\/backups\/miniclaw-/);
    match(stdout(), /miniclaw 1\.2\.0 is in place: .*\/bin dir\/miniclaw\n/);
    match(stdout(), /mv -f '.*miniclaw\.previous' '.*miniclaw'$/m);
    const [{ name }] = await Array.fromAsync(Deno.readDir(`${home}/backups`));
    equal(name, "miniclaw-backup-2025-06-01-100000.tar.gz");
  },
);

Deno.test(
  "--rollback puts the version before back, and once more the newer one",
  unix,
  async () => {
    await using server = await startReleaseServer({ version: "1.2.0" });
    await using here = await install();
    await rejects(here.upgrade(server.url, "rollback"), /found none/);
    await here.upgrade(server.url);
    await here.upgrade(server.url, "rollback");
    deepEqual(await here.files(), {
      "miniclaw": one,
      "miniclaw.previous": two,
    });
    match(here.test.stdout(), /miniclaw 1\.0\.0 is back/);
    await here.upgrade(server.url, "rollback");
    deepEqual((await here.files())["miniclaw"], two);
  },
);

Deno.test(
  "a rollback needs no configuration that can be read",
  unix,
  async () => {
    await using server = await startReleaseServer({ version: "1.2.0" });
    await using here = await install();
    await here.upgrade(server.url);
    await here.upgrade('not an address "', "rollback");
    equal((await here.files())["miniclaw"], one);
  },
);

Deno.test("where there is nothing newer, nothing is done", unix, async () => {
  await using server = await startReleaseServer({ version: "1.0.0" });
  await using here = await install();
  await here.upgrade(server.url);
  match(here.test.stdout(), /the newest release: nothing to do/);
  deepEqual(await here.files(), { "miniclaw": one });
  deepEqual(server.hits, ["GET /latest.json"]);
});

Deno.test(
  "an older release is refused unless it is asked for",
  unix,
  async () => {
    await using server = await startReleaseServer({ version: "0.9.0" });
    await using here = await install();
    await rejects(here.upgrade(server.url), (error: MiniclawError) => {
      match(
        error.message,
        /expected a newer release than 1\.0\.0, got 0\.9\.0/,
      );
      match(error.hint ?? "", /--downgrade/);
      return true;
    });
    deepEqual(await here.files(), { "miniclaw": one });
    await here.upgrade(server.url, "downgrade");
    equal((await here.files())["miniclaw"], `755 ${standIn("0.9.0")}`);
  },
);

Deno.test("--check tells what there is and changes nothing, also from sources", async () => {
  await using server = await startReleaseServer({ version: "1.2.0" });
  await using here = await install({ options: { format: "json" } });
  await here.upgrade(server.url, "check");
  deepEqual(JSON.parse(here.test.stdout()), {
    ...{ current: "1.0.0", version: "1.2.0", newer: true },
  });
  deepEqual(Object.keys(await here.files()), ["miniclaw"]);
});

Deno.test("what was done is told as JSON", unix, async () => {
  await using server = await startReleaseServer({ version: "1.2.0" });
  await using here = await install({ options: { format: "json" } });
  await here.upgrade(server.url, "no-backup");
  const { path, previous, ...rest } = JSON.parse(here.test.stdout());
  deepEqual(rest, {
    ...{ current: "1.0.0", version: "1.2.0", upgraded: true },
    ...{ backup: null, restarted: false },
  });
  equal(previous, `${path}.previous`);
});

Deno.test(
  "the experimental executable stays so, by its own environment",
  unix,
  async () => {
    await using server = await startReleaseServer({
      ...{ version: "1.2.0", engine: "quickjs" },
    });
    await using usual = await install();
    await rejects(usual.upgrade(server.url), /riscv64-\S+ \(v8\).*\(quickjs\)/);
    await using small = await install({ env: { MINICLAW_ENGINE: "quickjs" } });
    await small.upgrade(server.url);
    equal((await small.files())["miniclaw"], two);
    await using odd = await install({ env: { MINICLAW_ENGINE: "jsc" } });
    await rejects(odd.upgrade(server.url), UsageError);
  },
);

Deno.test("run from sources, it says how to upgrade there and asks nobody", async () => {
  const clone = await Deno.makeTempDir({ prefix: "miniclaw a clone" });
  await Deno.mkdir(`${clone}/.git`);
  const ways: [string, RegExp][] = [
    [`file://${clone}/main.ts`, /git -C '\S+ a clone\S+' pull$/],
    [
      "https://jsr.io/@miniclaw/cli/0.1.0/main.ts",
      /deno run -A -r jsr:@miniclaw\/cli$/,
    ],
    ["file:///nowhere/main.ts", /https:\/\/github\.com\/.*image$/],
  ];
  for (const [main, hint] of ways) {
    for (const way of [[], ["rollback"]]) {
      await using test = await testContext();
      const started = { executable: "/bin/deno", isCompiled: false, main };
      const upgrade = createUpgrade({
        started,
        target: TARGET,
        version: "1.0.0",
      });
      const input = { values: {}, args: [], switches: new Set(way) };
      await rejects(upgrade(input, test.context), (error: MiniclawError) => {
        deepEqual([error.code, error.exitCode], ["sources", 1]);
        match(error.hint ?? "", hint);
        return true;
      });
    }
  }
  await Deno.remove(clone, { recursive: true });
});

Deno.test(
  "a gateway that a person started is theirs to restart",
  unix,
  async () => {
    await using server = await startReleaseServer({ version: "1.2.0" });
    await using here = await install();
    using _gateway = await lockGateway(`${here.test.home}/state`);
    await here.upgrade(server.url);
    match(here.test.stdout(), /before still runs: end it, and start it again/);
  },
);

Deno.test("two ways at once are one too many", async () => {
  await using here = await install();
  await rejects(
    here.upgrade("http://127.0.0.1:9", "check", "rollback"),
    UsageError,
  );
});
