import { deepEqual, doesNotMatch, equal, match, ok } from "node:assert/strict";
import { NotifySocket } from "../fakes/notify_socket.ts";
import { Program } from "./program.ts";
import { RunningGateway } from "./running_gateway.ts";
import { inTime, timeOf } from "../fakes/in_time.ts";

const linux = { ignore: Deno.build.os !== "linux" };

Deno.test(
  "systemd hears when the gateway is ready, that it lives, and that it ends",
  linux,
  async () => {
    await using program = await Program.create();
    await using systemd = await NotifySocket.create();
    await using gateway = await RunningGateway.start(program, {
      env: { NOTIFY_SOCKET: systemd.address, WATCHDOG_USEC: "200000" },
    });
    await systemd.hears(/^STATUS=ok; offline /);
    // Half of what is asked for: five waits of a tenth of a second.
    await inTime(5 * 200 + 2000, () => {
      const sign = /^WATCHDOG=1$/;
      const before = systemd.heard.filter((one) => sign.test(one)).length;
      return timeOf(() => systemd.hears(sign, before + 6));
    });
    equal(systemd.heard[0], "READY=1");
    ok(!systemd.heard.includes("STOPPING=1"));
    const services = await servicesOf(gateway);
    deepEqual(services.systemd, { status: "ok" });
    equal(await gateway.end("SIGTERM"), 0);
    await systemd.hears(/^STOPPING=1$/);
    equal(systemd.heard.filter((one) => one === "READY=1").length, 1);
  },
);

Deno.test(
  "a socket without a file is spoken to, and a watchdog of another process isn't fed",
  linux,
  async () => {
    await using program = await Program.create();
    await using systemd = NotifySocket.createAbstract();
    await using gateway = await RunningGateway.start(program, {
      env: {
        NOTIFY_SOCKET: systemd.address,
        ...{ WATCHDOG_USEC: "100000", WATCHDOG_PID: "1" },
      },
    });
    await systemd.hears(/^READY=1$/);
    equal(await gateway.end("SIGTERM"), 0);
    await systemd.hears(/^STOPPING=1$/);
    ok(!systemd.heard.includes("WATCHDOG=1"));
  },
);

Deno.test(
  "a gateway that can't tell systemd says so once and goes on",
  linux,
  async () => {
    await using program = await Program.create();
    await using gateway = await RunningGateway.start(program, {
      env: { NOTIFY_SOCKET: "vsock:2:1234" },
    });
    await gateway.says(/WARN .*systemd.*vsock:2:1234/);
    const services = await servicesOf(gateway);
    equal(services.systemd.status, "degraded");
    equal(await gateway.end("SIGTERM"), 0);
    equal(gateway.log.match(/vsock/g)?.length, 1);
  },
);

Deno.test("without systemd nothing of it runs", async () => {
  await using program = await Program.create();
  await using gateway = await RunningGateway.start(program);
  const services = await servicesOf(gateway);
  equal(services.systemd, undefined);
  doesNotMatch(gateway.log, /systemd/);
  equal(await gateway.end("SIGTERM"), 0);
  match(gateway.log, /Ended in order/);
});

/** How what runs beside the channels fares, as `/health` says it. */
async function servicesOf(
  gateway: RunningGateway,
): Promise<Record<string, { status: string }>> {
  await gateway.says(/ at http:/);
  const response = await fetch(`${gateway.url}/health`);
  return (await response.json()).services;
}
