import { deepEqual, equal, throws } from "node:assert/strict";
import { openNotifier } from "../../../src/gateway/systemd/notifier.ts";
import { findSupervisor } from "../../../src/gateway/systemd/supervisor.ts";

const find = (variables: Record<string, string>) =>
  findSupervisor((name) => variables[name], 42);

Deno.test("a process that nobody watches has no supervisor", () => {
  equal(find({}), undefined);
  equal(find({ NOTIFY_SOCKET: "", WATCHDOG_USEC: "1000" }), undefined);
});

Deno.test("signs of life are sent only where this very process is to send them", () => {
  const socket = "/run/user/1000/systemd/notify";
  const env = { NOTIFY_SOCKET: socket, WATCHDOG_USEC: "60000000" };
  deepEqual(find(env), { socket, watchdogMs: 60_000 });
  deepEqual(find({ ...env, WATCHDOG_PID: "42" }), {
    socket,
    watchdogMs: 60_000,
  });
  deepEqual(find({ ...env, WATCHDOG_PID: "41" }), { socket });
  for (const WATCHDOG_USEC of ["", "0", "-1", "soon", "1.5", "1e99"]) {
    deepEqual(find({ ...env, WATCHDOG_USEC }), { socket }, WATCHDOG_USEC);
  }
});

Deno.test("an address that is no Unix socket is named and not tried", () => {
  throws(() => openNotifier("vsock:2:1234"), /got "vsock:2:1234"/);
});
