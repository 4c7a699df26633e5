import {
  deepEqual,
  equal,
  match,
  ok,
  rejects,
  throws,
} from "node:assert/strict";
import fc from "fast-check";
import { createLogger } from "../../src/base/logger.ts";
import { sessionId } from "../../src/sessions/session_id.ts";
import { SessionStore } from "../../src/sessions/session_store.ts";

interface Place {
  folder: string;
  store: SessionStore;
  logged: string[];
}

async function withStore(
  run: (place: Place) => Promise<void>,
  now = new Date("2026-11-20T10:00:00Z"),
): Promise<void> {
  const folder = await Deno.makeTempDir();
  const logged: string[] = [];
  const log = createLogger("sessions", {
    level: "debug",
    write: (line) => logged.push(line),
  });
  try {
    const store = new SessionStore(folder, { log, now: () => now });
    await run({ folder, store, logged });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("a conversation is kept as the contract says", () =>
  withStore(async ({ folder, store }) => {
    const session = await store.open("cli", "a/b é");
    const message = {
      role: "user" as const,
      content: "hi",
      timestamp: "2026-11-20T10:00:00.000Z",
    };
    await store.save({ ...session, messages: [message] });
    const path = `${folder}/cli_a%2Fb%20%C3%A9.json`;
    const file = JSON.parse(await Deno.readTextFile(path));
    deepEqual(file, {
      session_id: "cli_a%2Fb%20%C3%A9",
      channel: "cli",
      chat_id: "a/b é",
      created_at: "2026-11-20T10:00:00.000Z",
      last_accessed: "2026-11-20T10:00:00.000Z",
      messages: [message],
    });
    if (Deno.build.os !== "windows") {
      equal((await Deno.stat(path)).mode! & 0o777, 0o600);
    }
    deepEqual((await store.open("cli", "a/b é")).messages, [message]);
  }));

Deno.test("two chats never share a file, and no name leaves the folder", () => {
  fc.assert(fc.property(
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.string({ unit: "binary", maxLength: 20 }),
    (a, b) => {
      match(sessionId("cli", a), /^cli_[A-Za-z0-9._%-]*$/);
      const encoder = new TextEncoder();
      const same = String(encoder.encode(a)) === String(encoder.encode(b));
      equal(sessionId("cli", a) === sessionId("cli", b), same);
    },
  ));
  throws(() => sessionId("cli", "x".repeat(300)), /expected a shorter name/);
});

Deno.test("a file that can't be read is set aside, each under its own name", () =>
  withStore(async ({ folder, store, logged }) => {
    for (const broken of ["{oops", '{"messages": 5}', "null"]) {
      await Deno.writeTextFile(`${folder}/cli_x.json`, broken);
      deepEqual((await store.open("cli", "x")).messages, []);
    }
    const kept = [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
    deepEqual(kept, [
      "cli_x.json.2.corrupted",
      "cli_x.json.3.corrupted",
      "cli_x.json.corrupted",
    ]);
    equal(logged.length, 3);
    deepEqual(await store.list(), []);
  }));

Deno.test("conversations are listed, the last used first, and deleted", () =>
  withStore(async ({ folder, store }) => {
    await store.save(await store.open("cli", "one"));
    await store.save(await store.open("telegram", "2"));
    const path = `${folder}/cli_one.json`;
    const one = JSON.parse(await Deno.readTextFile(path));
    one.last_accessed = "2026-11-21T00:00:00.000Z";
    await Deno.writeTextFile(path, JSON.stringify(one));
    deepEqual((await store.list()).map(({ id }) => id), [
      "cli_one",
      "telegram_2",
    ]);
    await store.delete("cli_one");
    await rejects(store.delete("cli_one"), /Cannot find the session "cli_one"/);
    await rejects(store.get("telegram_3"), (error: { hint?: string }) => {
      match(error.hint ?? "", /telegram_2/);
      return true;
    });
    await rejects(store.get("../config"), /Cannot find/);
  }));

Deno.test("a copied file is the conversation that its name says", () =>
  withStore(async ({ folder, store }) => {
    const first = await store.open("cli", "one");
    await store.save(first);
    await Deno.copyFile(`${folder}/cli_one.json`, `${folder}/cli_two.json`);
    const second = await store.open("cli", "two");
    deepEqual([second.session_id, second.chat_id], ["cli_two", "two"]);
  }));

Deno.test("what was not used for 30 days is deleted, nothing else", () =>
  withStore(async ({ folder, store }) => {
    const ages: [string, string][] = [
      ["old", "2026-10-01T00:00:00.000Z"],
      ["new", "2026-11-19T00:00:00.000Z"],
      ["odd", "some day"],
    ];
    for (const [name, last_accessed] of ages) {
      const path = `${folder}/cli_${name}.json`;
      const session = await store.open("cli", name);
      await Deno.writeTextFile(
        path,
        JSON.stringify({ ...session, last_accessed }),
      );
    }
    await Deno.writeTextFile(`${folder}/cli_broken.json`, "{");
    deepEqual(await store.deleteUnused(30), ["cli_old"]);
    ok(await Deno.stat(`${folder}/cli_broken.json`));
  }));

Deno.test("a conversation with a provider of its own is emptied, and keeps that", () =>
  withStore(async ({ folder, store }) => {
    const last_accessed = "2026-10-01T00:00:00.000Z";
    const fresh = await store.open("cli", "home");
    await Deno.writeTextFile(
      `${folder}/cli_home.json`,
      JSON.stringify({
        ...{ ...fresh, last_accessed, provider: "house", model: "local" },
        messages: [{ role: "user", content: "Hi", timestamp: last_accessed }],
      }),
    );
    deepEqual(await store.deleteUnused(30), ["cli_home"]);
    deepEqual(await store.deleteUnused(30), []);
    const { provider, model, messages } = await store.open("cli", "home");
    deepEqual([provider, model, messages], ["house", "local", []]);
  }));

Deno.test("a file that can't be read gives up the conversation, not who it was told to", () =>
  withStore(async ({ folder, store }) => {
    const path = `${folder}/cli_home.json`;
    const timestamp = "2026-10-01T00:00:00.000Z";
    const content = '\n  "provider": "elsewhere",\n  "model": "big",\n';
    await store.save({
      ...await store.open("cli", "home"),
      ...{ provider: 'hou"se', model: "local:1b" },
      messages: [{ role: "user", content, timestamp }],
    });
    const text = await Deno.readTextFile(path);
    for (const broken of [text.slice(0, -9), text.replace('"user"', "7")]) {
      await Deno.writeTextFile(path, broken);
      for (const way of ["peek", "open", "open"] as const) {
        const { provider, model, messages } = await store[way]("cli", "home");
        deepEqual([provider, model, messages], ['hou"se', "local:1b", []]);
      }
    }
    ok(await Deno.stat(`${path}.corrupted`));
  }));

Deno.test("several programs may clear away old conversations at once", () =>
  withStore(async ({ store }) => {
    for (let n = 0; n < 50; n++) {
      const session = await store.open("cli", `${n}`);
      await store.save(session);
    }
    const all = await Promise.all([1, 2, 3].map(() => store.deleteUnused(-1)));
    equal(new Set(all.flat()).size, 50);
    equal(all.flat().length, 50);
  }));

Deno.test("conversations are known by their names alone, and removed where they are there", () =>
  withStore(async ({ folder, store }) => {
    deepEqual(await store.ids(), []);
    await store.save(await store.open("web", "b"));
    await Deno.writeTextFile(`${folder}/web_a.json`, "{");
    deepEqual(await store.ids(), ["web_a", "web_b"]);
    equal(await store.deleteIfThere("web_a"), true);
    equal(await store.deleteIfThere("web_a"), false);
    deepEqual(await store.ids(), ["web_b"]);
  }));

Deno.test("peeking shows what opening would give, and leaves every file as it is", () =>
  withStore(async ({ folder, store, logged }) => {
    const fresh = await store.peek("cli", "a");
    deepEqual(fresh, await store.open("cli", "a"));
    const timestamp = "2026-11-20T10:00:00.000Z";
    const message = { role: "user" as const, content: "hi", timestamp };
    await store.save({ ...fresh, messages: [message] });
    deepEqual(await store.peek("cli", "a"), await store.open("cli", "a"));
    await Deno.writeTextFile(`${folder}/cli_b.json`, "{ half a sess");
    deepEqual((await store.peek("cli", "b")).messages, []);
    const names = Array.from(Deno.readDirSync(folder), ({ name }) => name);
    deepEqual(names.sort(), ["cli_a.json", "cli_b.json"]);
    deepEqual(logged, []);
  }));
