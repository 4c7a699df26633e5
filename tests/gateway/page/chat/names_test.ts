import { equal, match, ok, throws } from "node:assert/strict";
import fc from "fast-check";
import { sessionName } from "../../../../src/gateway/api/chat/chat_name.ts";
import {
  addressOf,
  nameOf,
} from "../../../../src/gateway/page/files/chat/names.js";
import { readPlace } from "../../../../src/gateway/page/files/shell/place.js";

const text = fc.oneof(
  fc.string({ unit: "binary", minLength: 1 }),
  fc.string({ minLength: 1, maxLength: 200 }),
  fc.lorem(),
);

Deno.test("a conversation is called by its date and its first words", () => {
  equal(
    nameOf("Put the bins/bags out,\nplease", new Date(2026, 0, 2, 3, 4)),
    "2026-01-02 03.04 Put the bins bags out, please",
  );
  match(nameOf("x".repeat(100)), /^[\d-]+ [\d.]+ x{16}$/);
  const russian = "Напомни мне завтра утром купить хлеб";
  match(nameOf(russian), /^[\d-]+ [\d.]+ Напомни мне завтра утром$/);
  match(
    nameOf("明天早上请提醒我去超市买牛奶和面包"),
    / 明天早上请提醒我去超市买牛奶和面$/,
  );
});

Deno.test("whatever is said first, the gateway takes its name", () => {
  fc.assert(fc.property(text, (words) => {
    const name = nameOf(words);
    equal(sessionName(name), name);
  }));
});

Deno.test("no name is taken whose file couldn't be called so", () => {
  for (const name of ["é".repeat(64), "猫".repeat(40), "\ud800", " a", "a/b"]) {
    throws(() => sessionName(name), { code: "usage" }, name);
  }
  equal(sessionName("猫".repeat(20)), "猫".repeat(20));
});

Deno.test("an address leads to the conversation that it was made for", () => {
  fc.assert(fc.property(text, (words) => {
    const name = nameOf(words);
    const place = readPlace(addressOf(name), {});
    ok(place.view === "chat" && place.name === name);
  }));
  equal(readPlace("#/chat/%E0%A4%A", {}).name, "");
  equal(readPlace("#/constructor/x", {}).view, "chat");
  equal(readPlace("#/memory/a%2Fb", { memory: true }).name, "a/b");
});
