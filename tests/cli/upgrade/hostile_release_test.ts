import { deepEqual, equal, match, rejects } from "node:assert/strict";
import type { MiniclawError } from "../../../src/base/miniclaw_error.ts";
import type { Release } from "../../../src/upgrade/release.ts";
import {
  gzip,
  type ReleaseOptions,
  standIn,
  startReleaseServer,
  TARGET,
} from "../../fakes/release_server.ts";
import { install } from "./test_upgrade.ts";

const unix = { ignore: Deno.build.os === "windows" };
const path = `/miniclaw-${TARGET}.gz`;

/** An index that says something else of the executable. */
function saying(change: object): ReleaseOptions["index"] {
  return (release: Release) => ({
    ...release,
    assets: release.assets.map((asset) => ({ ...asset, ...change })),
  });
}

/** The executable's bytes, changed on their way. */
function sending(
  change: (packed: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
): ReleaseOptions["routes"] {
  return (packed) => ({ [path]: () => new Response(change(packed)) });
}

const faults: Record<string, [Partial<ReleaseOptions>, RegExp]> = {
  "a wrong sum": [
    { index: saying({ sha256: "0".repeat(64) }) },
    /with the sum 0{64}, got [0-9a-f]{64}$/,
  ],
  "a changed byte": [
    { routes: sending((packed) => packed.with(20, packed[20] ^ 1)) },
    /with the sum [0-9a-f]{64}, got [0-9a-f]{64}$/,
  ],
  "a download that breaks off": [
    { routes: sending((packed) => packed.subarray(0, 50)) },
    /expected \d+ bytes of \S+, got 50$/,
  ],
  "more than was promised": [
    { routes: sending((packed) => new Uint8Array([...packed, 0])) },
    /expected at most \d+ bytes from \S+, got more$/,
  ],
  "an executable that tells another version": [
    { text: standIn("1.2.1") },
    /says "miniclaw 1\.2\.0", got "miniclaw 1\.2\.1"$/,
  ],
  "an executable that can't be run here": [
    { text: "#!/no/such/loader\n" },
    /starts here and says "miniclaw 1\.2\.0", got "/,
  ],
  "an executable that says nothing": [
    { text: "#!/bin/sh\nexit 3\n" },
    /got nothing$/,
  ],
  "an executable of another size": [
    { index: saying({ unpacked_size: 10 }) },
    /an executable of 10 bytes, got another size$/,
  ],
  "no release": [
    { routes: () => ({ "/latest.json": () => new Response("<html>") }) },
    /expected an index of releases/,
  ],
  "an executable elsewhere, without TLS": [
    { index: saying({ url: "http://example.org/x" }) },
    /expected an https address .*got "http:\/\/example\.org\/x"$/,
  ],
};

for (const [what, [spoilt, expected]] of Object.entries(faults)) {
  Deno.test(
    `a release with ${what} is refused, and nothing is changed`,
    unix,
    async () => {
      await using server = await startReleaseServer({
        ...{ version: "1.2.0", ...spoilt },
      });
      await using here = await install();
      await rejects(here.upgrade(server.url), (error: MiniclawError) => {
        match(error.message, expected);
        equal(error.exitCode, 1);
        return true;
      });
      deepEqual(await here.files(), { "miniclaw": `755 ${standIn("1.0.0")}` });
      await rejects(Deno.stat(`${here.test.home}/backups`));
    },
  );
}

Deno.test(
  "a small file that unpacks to a huge one is cut off",
  unix,
  async () => {
    const bomb = await gzip(new Uint8Array(64 * 1024 * 1024));
    const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bomb));
    await using server = await startReleaseServer({
      version: "1.2.0",
      index: saying({
        ...{ size: bomb.length, unpacked_size: 100 },
        sha256: sum.toHex(),
      }),
      routes: () => ({ [path]: () => new Response(bomb) }),
    });
    await using here = await install();
    await rejects(here.upgrade(server.url), /of 100 bytes, got another size/);
    deepEqual(Object.keys(await here.files()), ["miniclaw"]);
  },
);

Deno.test(
  "a body of a gigabyte is cut off at the size that was promised",
  unix,
  async () => {
    let sent = 0;
    await using server = await startReleaseServer({
      version: "1.2.0",
      routes: () => ({
        [path]: () =>
          new Response(
            new ReadableStream({
              pull(controller) {
                controller.enqueue(new Uint8Array(64 * 1024));
                if ((sent += 64 * 1024) >= 1024 ** 3) controller.close();
              },
            }),
          ),
      }),
    });
    await using here = await install();
    await rejects(here.upgrade(server.url), /expected at most \d+ bytes/);
    equal(sent < 64 * 1024 ** 2, true);
  },
);

Deno.test(
  "a backup that can't be made keeps the old executable in place",
  unix,
  async () => {
    await using server = await startReleaseServer({ version: "1.2.0" });
    await using here = await install();
    await Deno.mkdir(here.test.home, { recursive: true });
    await Deno.writeTextFile(`${here.test.home}/backups`, "no folder");
    await rejects(here.upgrade(server.url));
    deepEqual(await here.files(), { "miniclaw": `755 ${standIn("1.0.0")}` });
    await here.upgrade(server.url, "no-backup");
    equal((await here.files())["miniclaw"], `755 ${standIn("1.2.0")}`);
  },
);

Deno.test({
  name:
    "a folder that can't be written to is refused before anything is fetched",
  // Root may write anywhere; /proc refuses everybody.
  ignore: Deno.build.os !== "linux",
  async fn() {
    const { createUpgrade } = await import(
      "../../../src/cli/upgrade/upgrade.ts"
    );
    await using server = await startReleaseServer({ version: "1.2.0" });
    await using here = await install();
    await here.upgrade(server.url, "check");
    const started = {
      ...{ executable: "/proc/version", isCompiled: true },
      main: "file:///main.js",
    };
    const upgrade = createUpgrade({
      started,
      target: TARGET,
      version: "1.0.0",
    });
    const input = { values: {}, args: [], switches: new Set<string>() };
    await rejects(upgrade(input, here.test.context), (error: MiniclawError) => {
      equal(error.code, "permission");
      match(error.message, /\/proc\/version: expected to be allowed to write/);
      match(error.hint ?? "", /install\.sh/);
      return true;
    });
    deepEqual(new Set(server.hits), new Set(["GET /latest.json"]));
  },
});
