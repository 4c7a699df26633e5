import { deepEqual, equal, match, ok } from "node:assert/strict";
import { Program } from "./program.ts";
import { RunningGateway } from "./running_gateway.ts";
import { undisturbed } from "../fakes/undisturbed.ts";

const backedUp = /INFO .*backup: Backed up to (\S+) /;

async function health(gateway: RunningGateway) {
  return await (await fetch(`${gateway.url}/health`)).json();
}

async function doctor(program: Program) {
  const { stdout } = await program.run(["doctor", "--format", "json"]);
  const { checks } = JSON.parse(stdout);
  return checks.find(({ name }: { name: string }) => name === "backup");
}

Deno.test("the gateway backs the home up by itself, and the archive restores", async () => {
  await using program = await Program.create();
  const config = { agent: { provider: "offline" }, backup: { enabled: true } };
  await program.writeConfig(config);
  match((await doctor(program)).message, /^none was made yet in /);
  await using gateway = await RunningGateway.start(program);
  const [, path] = await gateway.says(backedUp);
  deepEqual((await health(gateway)).services.backup, { status: "ok" });
  const finding = await doctor(program);
  deepEqual([finding.kind, /^the last one is of 2/.test(finding.message)], [
    ...["ok", true],
  ]);
  equal(await gateway.end(), 0);
  const env = { MINICLAW_HOME: `${program.home}/other` };
  const restored = await program.run(["restore", path], { env });
  equal(restored.code, 0, restored.stderr);
  // The next start finds that one was made today.
  await using again = await RunningGateway.start(program);
  equal(await again.end(), 0);
  equal(backedUp.test(again.log), false);
});

Deno.test("where it can't, health and doctor say so, and another folder mends it", async () => {
  await using program = await Program.create();
  const folder = `${program.home}/disk`;
  const config = {
    agent: { provider: "offline" },
    backup: { enabled: true, folder },
  };
  await program.writeConfig(config);
  await using gateway = await RunningGateway.start(program);
  await gateway.says(/ERROR .*No backup could be made: .*found none\. Plug in/);
  const { status, services } = await health(gateway);
  deepEqual([status, services.backup.status], ["degraded", "degraded"]);
  match(services.backup.detail, /disk: expected a folder, found none/);
  const finding = await doctor(program);
  equal(finding.kind, "fail");
  match(finding.message, /failed: .*disk: expected a folder, found none/);

  await program.writeConfig({ ...config, backup: { enabled: true } });
  await gateway.says(backedUp);
  const end = performance.now() + 60_000;
  while ((await health(gateway)).status !== "ok") ok(performance.now() < end);
});

Deno.test("a large home is backed up while the gateway answers as ever", async () => {
  await undisturbed(async () => {
    await using program = await Program.create();
    const config = {
      agent: { provider: "offline" },
      backup: { enabled: false },
    };
    await program.writeConfig(config);
    await Deno.mkdir(program.path("workspace/files"), { recursive: true });
    const piece = new Uint8Array(60_000);
    for (let n = 0; n < 1000; n++) {
      crypto.getRandomValues(piece);
      await Deno.writeFile(program.path(`workspace/files/${n}`), piece);
    }
    await using gateway = await RunningGateway.start(program);
    await program.writeConfig({ ...config, backup: { enabled: true } });
    let [asked, longest] = [0, 0];
    while (!backedUp.test(gateway.log)) {
      const before = performance.now();
      equal((await health(gateway)).services.schedule.status, "ok");
      longest = Math.max(longest, performance.now() - before);
      asked++;
    }
    ok(asked > 5, `${asked} answers`);
    ok(longest < 1000, `${longest} ms`);
  });
});
