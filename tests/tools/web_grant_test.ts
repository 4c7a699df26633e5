import { deepEqual, rejects } from "node:assert/strict";
import { webGrant } from "../../src/tools/web/web_grant.ts";

const { signal } = new AbortController();
const names: Record<string, string[]> = {
  "nas.test": ["192.168.1.5", "fd00::5"],
  "localhost": ["127.0.0.1", "::1"],
};
const lookup = (name: string): Promise<string[]> =>
  name in names
    ? Promise.resolve(names[name])
    : Promise.reject(new Error("no such name"));

async function reachable(...allowed: string[]): Promise<readonly string[]> {
  const grant = await webGrant(allowed, { lookup, signal });
  return grant.profile === "web" ? grant.reachable : [];
}

Deno.test("who allows no private host is granted no private address", async () => {
  deepEqual(await reachable(), []);
});

Deno.test("an allowed host is granted by its addresses, however it is written", async () => {
  const entries: [string, string[]][] = [
    ["192.168.1.5", ["192.168.1.5"]],
    ["192.168.1.5:8080", ["192.168.1.5"]],
    [" 127.1:80 ", ["127.0.0.1"]],
    ["::1", ["::1"]],
    ["[::1]:80", ["::1"]],
    ["NAS.test:80", ["192.168.1.5", "fd00::5"]],
    ["localhost", ["127.0.0.1", "::1"]],
    ["unknown.test", []],
    ["", []],
    ["not a host", []],
  ];
  for (const [entry, addresses] of entries) {
    deepEqual(await reachable(entry), addresses, entry);
  }
  deepEqual(
    await reachable("localhost:1", "127.0.0.1", "nas.test"),
    ["127.0.0.1", "192.168.1.5", "::1", "fd00::5"],
  );
});

Deno.test("a lookup that never ends doesn't outlive the turn", async () => {
  const stop = new AbortController();
  const never = (): Promise<string[]> => new Promise(() => {});
  const grant = webGrant(["a.test"], { lookup: never, signal: stop.signal });
  stop.abort(new Error("stopped"));
  await rejects(grant, /stopped/);
});
