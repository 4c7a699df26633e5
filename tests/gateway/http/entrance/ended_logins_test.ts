import { deepEqual, equal, match } from "node:assert/strict";
import { EndedLogins } from "../../../../src/gateway/http/entrance/ended_logins.ts";
import { testLog } from "../test_http.ts";

const NOW = 1_800_000_000;

function cookie(seconds: number, nonce: number): string {
  return `v1.${NOW + seconds}.${String(nonce).padStart(12, "0")}.signature`;
}

async function open(
  path: string,
  { at = NOW, lines = [] }: { at?: number; lines?: string[] } = {},
): Promise<EndedLogins> {
  const now = (): Date => new Date(at * 1000);
  const ended = new EndedLogins({ path, now, log: testLog(lines) });
  await ended.ready();
  return ended;
}

async function inFolder(
  work: (path: string) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await work(`${folder}/ended_logins.json`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("a login that was ended stays ended, until it would have lapsed", () =>
  inFolder(async (path) => {
    const value = cookie(60, 1);
    await (await open(path)).end(value);
    equal((await open(path)).has(value), true);
    equal((await open(path)).has(cookie(60, 2)), false);
    const later = await open(path, { at: NOW + 61 });
    await later.end(cookie(90, 3));
    const { logins } = JSON.parse(await Deno.readTextFile(path));
    deepEqual(logins.length, 1);
    const { mode } = await Deno.stat(path);
    if (Deno.build.os !== "windows") equal((mode ?? 0) & 0o777, 0o600);
  }));

Deno.test("of very many none lets in again, as little as what lapses before those", () =>
  inFolder(async (path) => {
    const logins = Array.from({ length: 10_000 }, (_, at) => {
      const [, said] = /^(.*)\.signature$/.exec(cookie(11_000 - at, at))!;
      return said;
    });
    await Deno.writeTextFile(path, JSON.stringify({ version: 1, logins }));
    const lines: string[] = [];
    const ended = await open(path, { lines });
    equal(ended.has(cookie(1001, 9999)), true);
    equal(ended.has(cookie(900, 1)), false);
    deepEqual(lines, []);
    await ended.end(cookie(12_000, 1));
    await ended.end(cookie(12_000, 2));
    for (const known of [ended, await open(path)]) {
      equal(known.has(cookie(11_000, 0)), true);
      equal(known.has(cookie(1001, 9999)), true);
      // Nobody knows any more whether it was ended: it is asked for again.
      equal(known.has(cookie(900, 1)), true);
      equal(known.has(cookie(1500, 1)), false);
    }
    equal(lines.length, 1);
    match(lines[0], /older logins end, too/);
    const kept = JSON.parse(await Deno.readTextFile(path));
    equal(kept.logins.length, 10_000);
  }));

Deno.test("a clock that goes far ahead and back lets none in again", () =>
  inFolder(async (path) => {
    await (await open(path)).end(cookie(60, 1));
    await (await open(path, { at: NOW + 5000 })).end(cookie(9000, 2));
    const back = await open(path);
    equal(back.has(cookie(60, 1)), true);
    equal(back.has(cookie(61, 3)), false);
    equal(back.has("the-token-itself"), false);
  }));

Deno.test("what can't be read or written is told, and a logout counts", () =>
  inFolder(async (path) => {
    await Deno.writeTextFile(path, "no JSON");
    const lines: string[] = [];
    const ended = await open(path, { lines });
    match(lines.join("\n"), /it is kept as .*corrupted/);
    await Deno.mkdir(path);
    await ended.end(cookie(60, 1));
    equal(ended.has(cookie(60, 1)), true);
    match(lines.join("\n"), /lets in after a restart/);
  }));
