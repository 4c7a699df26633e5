import { deepEqual, equal, match } from "node:assert/strict";
import { backup } from "../../../src/cli/doctor/checks/backup.ts";
import type { Finding } from "../../../src/cli/doctor/check.ts";
import { OtherClocks } from "../../../src/cli/doctor/other_clocks.ts";
import { testContext } from "../../fakes/command_context.ts";

/** What doctor finds on 1 June 2025 at 10:00 UTC. */
async function look(
  enabled: boolean,
  record?: Record<string, unknown>,
): Promise<Finding> {
  await using test = await testContext();
  const { world, home, log, loadConfig } = test.context;
  await Deno.mkdir(home.state, { recursive: true });
  await Deno.writeTextFile(
    home.config,
    JSON.stringify({ backup: { enabled } }),
    { mode: 0o600 },
  );
  if (record) {
    const text = JSON.stringify({ made: [], ...record });
    await Deno.writeTextFile(`${home.state}/backups.json`, text);
  }
  const { signal } = new AbortController();
  const [loaded, clocks] = [await loadConfig(), new OtherClocks()];
  return await backup.run({
    world,
    home,
    log,
    loaded,
    signal,
    clocks,
    fix: false,
  });
}

Deno.test("doctor says when the last backup was made, and when none was for long", async () => {
  equal((await look(false)).kind, "ok");
  match(`${(await look(false)).hint}`, /config set backup\.enabled true/);
  equal((await look(true)).kind, "warn");
  const fresh = await look(true, { last: "2025-06-01T01:00:00.000Z" });
  equal(fresh.kind, "ok");
  match(
    `${fresh.message}`,
    /of 2025-06-01T01:00:00\.000Z, in .*\/home\/backups$/,
  );
  const old = await look(true, { last: "2025-05-30T01:00:00.000Z" });
  equal(old.kind, "warn");
  match(`${old.message}`, /of 2025-05-30.*two days ago or more/);
});

Deno.test("doctor fails where the newest backup failed", async () => {
  const finding = await look(true, {
    last: "2025-05-31T01:00:00.000Z",
    failed: { at: "2025-06-01T01:00:00.000Z", message: "the disk is full" },
  });
  deepEqual([finding.kind, `${finding.message}`], [
    ...["fail", "the one of 2025-06-01T01:00:00.000Z failed: the disk is full"],
  ]);
});
