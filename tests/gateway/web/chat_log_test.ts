import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import { ChatLog } from "../../../src/gateway/web/chat_log.ts";
import { replyTo } from "../../../src/gateway/web/reply_to.ts";
import type { NumberedEvent } from "../../../src/gateway/web/web_event.ts";

Deno.test("who was away is told what came since, and nothing twice", () => {
  fc.assert(fc.property(
    fc.array(fc.boolean(), { maxLength: 40 }),
    fc.nat(5),
    (steps, limit) => {
      const log = new ChatLog("a", { events: limit + 1, characters: 1e6 });
      const all: string[] = [];
      const seen: string[] = [];
      using _all = log.follow(({ id }) => void all.push(id));
      let last = log.newest;
      for (const [at, isThere] of steps.entries()) {
        log.add(said(`${at}`));
        if (!isThere) continue;
        const missed = log.after(last);
        const told = missed ?? [];
        if (!missed) seen.splice(0, seen.length, ...all); // begins anew
        seen.push(...told.map(({ id }) => id));
        last = log.newest;
      }
      seen.push(
        ...log.after(last)?.map(({ id }) => id) ?? all.slice(seen.length),
      );
      deepEqual(seen, all);
    },
  ));
});

Deno.test("what another gateway or nobody told isn't known", () => {
  const log = new ChatLog("a");
  log.add(said("one"));
  for (const id of ["b-1", "a-2x", "a-3", "a--1", "a-", "", "constructor"]) {
    equal(log.after(id), undefined, id);
  }
  deepEqual(texts(log.after("a-0")), ["one"]);
  deepEqual(log.after("a-1"), []);
});

Deno.test("a message is told once, and open until it is answered", () => {
  const log = new ChatLog("a");
  const message = { id: "web:1", text: "hello", at: "2026-11-20T10:00:00Z" };
  log.add(said("before"));
  log.write(message);
  log.write(message);
  deepEqual(log.open, [message]);
  equal(log.since().events.length, 1);
  equal(log.since().before, "a-1");
  log.add({ ...said("hello yourself"), answers: "web:1" });
  deepEqual(log.open, []);
  deepEqual(log.since(), { before: "a-3", events: [] });
  equal(log.since("web:1").events.length, 2);
  log.write(message);
  deepEqual(log.open, []);
});

Deno.test("a log holds no more than it may", () => {
  const log = new ChatLog("a", { events: 1000, characters: 2000 });
  for (let at = 0; at < 100; at++) log.add(said("x".repeat(100)));
  const first = Number(log.newest.split("-")[1]) - 5;
  equal(log.after(`a-${first}`)?.length, 5);
  equal(log.after("a-1"), undefined);
});

Deno.test("what is open is told of, even where its question is too long ago", async () => {
  const log = new ChatLog("a", { events: 3, characters: 2000 });
  const at = "2026-11-20T10:00:00Z";
  log.write({ id: "web:1", text: "hello", at });
  log.write({ id: "web:2", text: "and?", at });
  const event = { kind: "text", text: "word " } as const;
  for (let times = 0; times < 2; times++) {
    log.add({ kind: "progress", answers: "web:1", event });
  }
  const { before, events } = log.since();
  deepEqual([before, events.length], ["a-1", 3]);
  const asked = replyTo("web:1", { log, ended });
  log.add({ ...said("hello yourself"), answers: "web:1" });
  equal((await asked)?.text, "hello yourself");
});

Deno.test("an answer is waited for, however large its question", async () => {
  const log = new ChatLog("a", { events: 3, characters: 20 });
  const at = "2026-11-20T10:00:00Z";
  log.write({ id: "web:1", text: "x".repeat(30), at });
  deepEqual(log.since("web:1"), { before: "a-1", events: [] });
  const asked = replyTo("web:1", { log, ended });
  log.add({ ...said("that is long"), answers: "web:1" });
  equal((await asked)?.text, "that is long");
  equal(await replyTo("web:1", { log, ended }), undefined);
});

const { signal: ended } = new AbortController();

function said(
  text: string,
): { kind: "reply"; id: string; text: string; at: string } {
  return { kind: "reply", id: text, text, at: "2026-11-20T10:00:00Z" };
}

function texts(events: NumberedEvent[] | undefined): (string | undefined)[] {
  return (events ?? []).map(({ event }) =>
    event.kind === "reply" ? event.text : undefined
  );
}

Deno.test("what is forgotten isn't told, but for what has no answer yet", () => {
  const log = new ChatLog("now");
  const message = (id: string) => ({ id, text: id, at: "" });
  log.write(message("a"));
  const before = log.newest;
  log.add({ kind: "reply", id: "r", answers: "a", text: "Yes", at: "" });
  log.write(message("b"));
  const { newest } = log;
  log.forget();
  deepEqual(log.after("now-0"), undefined);
  deepEqual(log.after(before), undefined);
  deepEqual(log.after(newest), []);
  deepEqual(log.since().events.map(({ event: { kind } }) => kind), ["message"]);
  deepEqual(log.open.map(({ id }) => id), ["b"]);
});
