import { deepEqual, equal, match } from "node:assert/strict";
import { nudgeGateway } from "../../src/cli/nudge_gateway.ts";
import { Program } from "./program.ts";
import { RunningGateway } from "./running_gateway.ts";

Deno.test("a gateway without anything set up is there, healthy, and ends in order", async () => {
  await using program = await Program.create();
  await using gateway = await RunningGateway.start(program);
  // Answered once the terminals are listened to: until then they are "starting".
  equal(await nudgeGateway({ state: program.path("state") }), "told");
  const response = await fetch(`${gateway.url}/health`);
  const { status, queues, channels } = await response.json();
  deepEqual([response.status, status, queues, channels], [
    200,
    "ok",
    { inbound: 0, outbound: 0 },
    { cli: { status: "ok" } },
  ]);
  equal(await gateway.end("SIGTERM"), 0);
  match(gateway.log, /Ended in order/);
});

Deno.test("a home has one gateway: a second is told which one runs", async () => {
  await using program = await Program.create();
  await using gateway = await RunningGateway.start(program);
  const second = await program.run(["gateway", "--port", "0"]);
  equal(second.code, 1);
  match(second.stderr, /one runs for this home already, process \d+/);
  await gateway.end("SIGKILL");
  // The kernel gives the lock back, so a crash is in nobody's way.
  await using third = await RunningGateway.start(program);
  equal(await third.end(), 0);
});

Deno.test("a changed configuration takes effect, and a broken one doesn't", async () => {
  await using program = await Program.create();
  await program.writeConfig({ log: { level: "info" } });
  await using gateway = await RunningGateway.start(program);
  await program.writeConfig({ gateway: { token: "a-token-of-twenty-x" } });
  await gateway.says(/The configuration was read anew\n/);
  const headers = { authorization: "Bearer a-token-of-twenty-x" };
  const nothing = await fetch(`${gateway.url}/nothing`, { headers });
  equal(nothing.status, 404);
  await nothing.body?.cancel();
  await program.writeConfig({ agent: { concurrency: 0 } });
  await gateway.says(/The configuration stays as it was: .*agent\.concurrency/);
  await program.writeConfig({ agent: { concurrency: 2 } });
  await gateway.says(/a restart is needed for agent\.concurrency/);
  equal(await gateway.end("SIGINT"), 0);
});

Deno.test("the heartbeat begins and ends with the configuration, and the others go on", async () => {
  await using program = await Program.create();
  await program.writeConfig({ log: { level: "info" } });
  await using gateway = await RunningGateway.start(program);
  const services = async (): Promise<string[]> => {
    const response = await fetch(`${gateway.url}/health`);
    return Object.keys((await response.json()).services).sort();
  };
  const before = ["http", "reload", "schedule"];
  deepEqual(await services(), before);
  await program.writeConfig({ heartbeat: { enabled: true } });
  await gateway.says(/was read anew\n/);
  deepEqual(await services(), ["heartbeat", ...before]);
  await program.writeConfig({ heartbeat: { enabled: false } });
  await gateway.says(/was read anew\n[^]*was read anew\n/);
  deepEqual(await services(), before);
  equal(await gateway.end(), 0);
});
