import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import type { ChatMessage } from "../../../src/providers/provider.ts";
import {
  callsIn,
  converse,
  piecesFor,
  said,
  textIn,
  TOOLS,
} from "./ask_offline.ts";

Deno.test("the offline provider calls a tool, then finishes", async () => {
  const pieces = await piecesFor(said("remember that I like tea"));
  deepEqual(pieces.map(({ kind }) => kind), ["toolCall", "usage", "finish"]);
  deepEqual(
    callsIn(pieces).map(({ name, arguments: args }) => ({ name, args })),
    [
      { name: "write_memory", args: { content: "I like tea", target: "long" } },
    ],
  );
  deepEqual(pieces.at(-1), { kind: "finish", reason: "stop" });
});

Deno.test("the offline provider streams a text word by word", async () => {
  const pieces = await piecesFor(said("hello"));
  ok(pieces.filter(({ kind }) => kind === "text").length > 10);
  match(textIn(pieces), /^Hello! I am miniclaw, in offline mode\./);
  equal(pieces.filter(({ kind }) => kind === "finish").length, 1);
});

Deno.test("the offline provider counts four characters as a token", async () => {
  const messages: ChatMessage[] = [
    { role: "system", content: "x".repeat(400) },
    { role: "user", content: "thanks!" },
  ];
  const usage = (await piecesFor(messages)).find(({ kind }) =>
    kind === "usage"
  );
  deepEqual(usage, {
    kind: "usage",
    usage: { inputTokens: 102, outputTokens: 4 },
  });
});

Deno.test("the offline provider gives the same answer to the same conversation", async () => {
  const messages = said("run ls\nlist files");
  deepEqual(await piecesFor(messages), await piecesFor(messages));
});

Deno.test("the offline provider gives every call its own id", async () => {
  const first = callsIn(await piecesFor(said("run ls\nlist files")));
  const later = callsIn(
    await piecesFor([...said("hello"), ...said("run ls\nlist files")]),
  );
  equal(new Set([...first, ...later].map(({ id }) => id)).size, 4);
});

Deno.test("the offline provider words the result in the person's language", async () => {
  equal(
    await converse("remember that I like tea.", "Saved"),
    "Noted: I like tea.",
  );
  equal(
    await converse("Retiens pour aujourd’hui que Paul est venu", "Saved"),
    "C’est noté pour aujourd’hui : Paul est venu",
  );
  equal(await converse("read a.txt", "one\ntwo"), "a.txt:\none\ntwo");
  equal(await converse("lis a.txt", ""), "a.txt :\n(rien)");
});

Deno.test("the offline provider says what came of it, not what was wished", async () => {
  equal(
    await converse(
      "remember x",
      "Already in MEMORY.md, so it was not written again",
    ),
    "That was already noted: x",
  );
  equal(
    await converse(
      "every 5 minutes x",
      "Added 1. Tell the person: jobs need it",
    ),
    "The reminder is set:\nAdded 1. Jobs need it",
  );
});

Deno.test("the offline provider tells an error as one, with its text", async () => {
  equal(
    await converse("read a.txt", "Error: Cannot read a.txt: no such file"),
    "That did not work: Cannot read a.txt: no such file",
  );
  equal(
    await converse("lis a.txt", "Error: Cannot read a.txt: no such file"),
    "Cela n’a pas marché : Cannot read a.txt: no such file",
  );
});

Deno.test("the offline provider answers several requests in their order", async () => {
  const text = await converse(
    "list files\nwhat time is it?\nlis a.txt",
    "a.txt",
    "Error: locked",
  );
  equal(
    text,
    "In the workspace:\na.txt\n\n" +
      "It is 14:05 on Tuesday 3 March 2026 (Europe/Paris).\n\n" +
      "Cela n’a pas marché : locked",
  );
});

Deno.test("the offline provider never calls again once a tool has answered", async () => {
  const pieces = await piecesFor([
    ...said("run ls"),
    { role: "tool", toolCallId: "lost", content: "exit_code: 0" },
  ]);
  deepEqual(callsIn(pieces), []);
  equal(textIn(pieces), "exit_code: 0");
});

Deno.test("the offline provider shows the results of another provider's calls", async () => {
  const pieces = await piecesFor([
    ...said("what is the weather like?"),
    {
      role: "assistant",
      content: "",
      toolCalls: [{ id: "a", name: "web", arguments: {} }],
    },
    { role: "tool", toolCallId: "a", content: "Sunny" },
  ]);
  equal(textIn(pieces), "Sunny");
});

Deno.test("the offline provider calls no tool that isn't offered, and says so", async () => {
  const tools = TOOLS.filter(({ name }) => name !== "exec");
  const pieces = await piecesFor(said("lance ls"), { tools });
  deepEqual(callsIn(pieces), []);
  equal(
    textIn(pieces),
    "Il faudrait l’outil `exec`, qui n’est pas disponible ici.",
  );
});

Deno.test("the offline provider is honest about what it doesn't understand", async () => {
  const english = textIn(await piecesFor(said("What is the meaning of life?")));
  match(english, /offline mode: a small set of rules, not a language model/);
  match(english, /`miniclaw onboard`.*`miniclaw help models`/s);
  equal(english.match(/^- /gm)?.length, 3);
  const french = textIn(
    await piecesFor(said("Pourquoi le ciel est-il bleu ?")),
  );
  match(french, /hors ligne.*pas un modèle de langue.*`miniclaw onboard`/s);
  equal(french.match(/^- /gm)?.length, 3);
});

Deno.test("the offline provider answers a conversation without a person", async () => {
  match(textIn(await piecesFor([])), /offline mode/);
});

Deno.test("the offline provider ends at the tokens it may write", async () => {
  const pieces = await piecesFor(said("help"), { maxTokens: 10 });
  ok(textIn(pieces).length <= 40);
  ok(textIn(pieces).length > 20);
  deepEqual(pieces.at(-1), { kind: "finish", reason: "length" });
});

Deno.test("the offline provider shortens a long result and says by how much", async () => {
  const text = await converse("read a.txt", "a".repeat(60_000));
  ok(text.length < 13_000);
  match(text, /bytes cut/);
});

Deno.test("the offline provider stops between two words", async () => {
  const stop = new AbortController();
  const reason = new Error("enough");
  const seen: string[] = [];
  const { OfflineProvider } = await import(
    "../../../src/providers/offline/offline_provider.ts"
  );
  const request = {
    model: "",
    messages: said("help"),
    tools: [],
    maxTokens: 99,
  };
  await rejects(async () => {
    const provider = new OfflineProvider({ timezone: "UTC" });
    for await (const piece of provider.chat(request, stop.signal)) {
      seen.push(piece.kind);
      stop.abort(reason);
    }
  }, reason);
  deepEqual(seen, ["text"]);
});

Deno.test("the offline provider does nothing once it is stopped", async () => {
  await rejects(
    piecesFor(said("help"), { signal: AbortSignal.abort(new Error("over")) }),
    /over/,
  );
});
