import { deepEqual, equal, match, rejects, throws } from "node:assert/strict";
import fc from "fast-check";
import { MiniclawError } from "../../src/base/miniclaw_error.ts";
import { chooseAsset } from "../../src/upgrade/choose_asset.ts";
import { parseRelease } from "../../src/upgrade/parse_release.ts";
import { readRelease } from "../../src/upgrade/read_release.ts";
import { LIMITS } from "../../src/upgrade/release.ts";
import { startReleaseServer, TARGET } from "../fakes/release_server.ts";

const INDEX = "https://example.org/a/latest.json";
const asset = {
  ...{ target: "a-b-c", engine: "v8", file: "x.gz", url: "x.gz" },
  ...{ sha256: "0".repeat(64), size: 1, unpacked_size: 2 },
};
const sound = { format: 1, version: "1.2.3", assets: [asset] };

/** What becomes of an index with something else in it. */
function parse(change: object): unknown {
  return parseRelease(JSON.stringify({ ...sound, ...change }), INDEX);
}

Deno.test("an index is read, its addresses relative to its own", () => {
  deepEqual(parse({ news: "ignored" }), {
    ...sound,
    assets: [{ ...asset, url: "https://example.org/a/x.gz" }],
  });
});

const faults: Record<string, object> = {
  "another format": { format: 0 },
  "no version": { version: undefined },
  "a version that is a command": { version: "1.2.3; rm -rf /" },
  "no list of assets": { assets: { 0: asset } },
  "too many assets": { assets: Array(LIMITS.assets + 1).fill(asset) },
  ...Object.fromEntries(
    Object.entries({
      "a path for a file": { file: "../../x" },
      "an unknown engine": { engine: "jsc" },
      "no address": { url: "http://[" },
      "a short sum": { sha256: "abc" },
      "a sum in capitals": { sha256: "A".repeat(64) },
      "a size below nothing": { size: -1 },
      "a broken size": { size: 1.5 },
      "a size in words": { size: "1" },
      "a huge size": { size: LIMITS.packedBytes + 1 },
      "a huge executable": { unpacked_size: LIMITS.unpackedBytes + 1 },
      "no machine": { target: "" },
    }).map(([what, change]) => [what, { assets: [{ ...asset, ...change }] }]),
  ),
};

for (const [what, change] of Object.entries(faults)) {
  Deno.test(`an index with ${what} is refused`, () => {
    throws(() => parse(change), /expected an index of releases at https:/);
  });
}

Deno.test("garbage in the place of an index is refused in a sentence", () => {
  const garbage = fc.oneof(fc.string(), fc.json(), fc.constant("null"));
  fc.assert(fc.property(garbage, (text) => {
    throws(() => parseRelease(text, INDEX), MiniclawError);
  }));
  const near = fc.record({
    format: fc.constant(1),
    version: fc.constant("1.2.3"),
    assets: fc.array(fc.object()),
  });
  fc.assert(fc.property(near, (tree) => {
    if (tree.assets.length === 0) return;
    throws(() => parse(tree), MiniclawError);
  }));
});

Deno.test("an index of a later format says that this version is too old", () => {
  throws(() => parse({ format: 2 }), (error: MiniclawError) => {
    match(error.message, /format 1, got one of format 2/);
    match(error.hint ?? "", /install\.sh/);
    return true;
  });
});

Deno.test("a release without this machine names the machines that it has", () => {
  const release = parseRelease(JSON.stringify(sound), INDEX);
  equal(chooseAsset(release, { target: "a-b-c", engine: "v8" }).size, 1);
  throws(
    () => chooseAsset(release, { target: TARGET, engine: "v8" }),
    /for riscv64-unknown-plan9 \(v8\) in the release 1\.2\.3, got a-b-c \(v8\)/,
  );
});

Deno.test("an index without end is read no further than it may be", async () => {
  let sent = 0;
  const endless = (): Response =>
    new Response(
      new ReadableStream({
        pull: (controller) => {
          sent += 64 * 1024;
          controller.enqueue(new Uint8Array(64 * 1024));
        },
      }),
    );
  await using server = await startReleaseServer({
    version: "1.2.0",
    routes: () => ({ "/latest.json": endless }),
  });
  const { signal } = new AbortController();
  await rejects(
    readRelease(server.url, { fetch, signal }),
    /expected at most 1048576 bytes from http/,
  );
  equal(sent < 64 * LIMITS.indexBytes, true);
});
