import { deepEqual, equal, match, notEqual, rejects } from "node:assert/strict";
import fc from "fast-check";
import type { ChatMessage } from "../../src/providers/provider.ts";
import { startOllamaServer } from "../fakes/ollama_server.ts";
import { startSilentServer } from "../fakes/silent_server.ts";
import {
  ask,
  askInVain,
  callsOf,
  ollamaAt,
  providerFor,
  request,
  textOf,
} from "./ask.ts";
import { chunked } from "./chunked.ts";

Deno.test("ollama streams text in pieces, then usage, then the finish", async () => {
  await using server = startOllamaServer({
    answer: [{ thinking: "hm", text: ["Hel", "lo"] }],
  });
  deepEqual(await ask(ollamaAt(server.url)), [
    { kind: "text", text: "Hel" },
    { kind: "text", text: "lo" },
    { kind: "usage", usage: { inputTokens: 11, outputTokens: 7 } },
    { kind: "finish", reason: "stop" },
  ]);
  const { model, options, think, keep_alive, stream } = server.requests[0].body;
  deepEqual({ model, options, think, keep_alive, stream }, {
    model: "test-model",
    options: { num_ctx: 8192, num_predict: 100 },
    think: false,
    keep_alive: "30m",
    stream: true,
  });
});

Deno.test("ollama yields the first piece while the rest is still to come", async () => {
  const { promise: hold, resolve } = Promise.withResolvers<void>();
  await using server = startOllamaServer({
    answer: [{ text: ["first", "second"], hold }],
  });
  const seen: string[] = [];
  await ask(ollamaAt(`${server.url}/`), {
    onPiece(piece) {
      seen.push(piece.kind);
      // Only this lets the second piece go.
      resolve();
    },
  });
  deepEqual(seen, ["text", "text", "usage", "finish"]);
});

Deno.test("ollama's calls get ids, and their arguments stay objects", async () => {
  await using server = startOllamaServer({
    answer: [{
      calls: [
        { name: "read", arguments: { path: "a" } },
        { name: "read", arguments: '{"path":"b"}' },
      ],
    }],
  });
  const [first, second] = callsOf(await ask(ollamaAt(server.url)));
  deepEqual(first.arguments, { path: "a" });
  deepEqual(second.arguments, { path: "b" });
  match(first.id, /^call_/);
  notEqual(first.id, second.id);
});

Deno.test("ollama gets calls and results back in a form a strict server takes", async () => {
  await using server = startOllamaServer({ answer: [{ text: "done" }] });
  const messages: ChatMessage[] = [
    ...request.messages,
    {
      role: "assistant",
      content: "",
      toolCalls: [
        { id: "1", name: "read", arguments: { path: "a" } },
        { id: "2", name: "write", arguments: "{oops" },
      ],
    },
    { role: "tool", content: "A", toolCallId: "1" },
    { role: "tool", content: "Error", toolCallId: "2" },
  ];
  await ask(ollamaAt(server.url), { request: { messages } });
  deepEqual((server.requests[0].body.messages as unknown[]).slice(1), [
    {
      role: "assistant",
      content: "",
      tool_calls: [
        { function: { name: "read", arguments: { path: "a" } } },
        { function: { name: "write", arguments: { unparsed: "{oops" } } },
      ],
    },
    { role: "tool", content: "A", tool_name: "read" },
    { role: "tool", content: "Error", tool_name: "write" },
  ]);
});

Deno.test("ollama tells an answer that became too long", async () => {
  await using server = startOllamaServer({
    answer: [{ text: "x", finish: "length" }],
  });
  const pieces = await ask(ollamaAt(server.url));
  deepEqual(pieces.at(-1), { kind: "finish", reason: "length" });
});

Deno.test("ollama understands thinking and calls written as text", async () => {
  const call =
    '<tool_call>{"name":"read","arguments":{"path":"a"}}</tool_call>';
  await using server = startOllamaServer({
    answer: [{ text: `<think>hm</think>I look. ${call}` }],
  });
  const pieces = await ask(ollamaAt(server.url));
  equal(textOf(pieces), "I look. ");
  deepEqual(callsOf(pieces)[0].arguments, { path: "a" });
});

Deno.test("ollama asks once more without what the model doesn't support", async () => {
  const log: string[] = [];
  await using server = startOllamaServer({
    models: { "test-model": { tools: false } },
    answer: [{ text: "hi" }],
  });
  const config = { ...ollamaAt(server.url), think: true };
  const provider = await providerFor(config, { log });
  const pieces = provider.chat(request, new AbortController().signal);
  equal(textOf(await Array.fromAsync(pieces)), "hi");
  const [first, second, third] = server.requests.map(({ body }) => body);
  deepEqual(["tools" in first, "think" in first], [true, true]);
  deepEqual(["tools" in second, "think" in second], [false, true]);
  deepEqual(["tools" in third, "think" in third], [false, false]);
  equal(log.length, 2);
  match(log[0], /WARN .*does not support tools\); asking without/);
  match(log[1], /WARN .*does not support thinking\); asking without/);
});

Deno.test("ollama reads lines the same wherever they are split", async () => {
  const lines = [
    '{"message":{"content":"Voil\u00e0 \u{1f600}"}}',
    "",
    '{"message":{"content":"","tool_calls":[]}}',
    '{"message":{"content":" \u65e5\\n"},"done":false}',
    '{"done":true,"done_reason":"stop","eval_count":4}',
  ];
  const config = ollamaAt("http://127.0.0.1:9");
  const wish = [
    { kind: "text", text: "Voil\u00e0 \u{1f600}" },
    { kind: "text", text: " \u65e5\n" },
    { kind: "usage", usage: { inputTokens: 0, outputTokens: 4 } },
    { kind: "finish", reason: "stop" },
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(300), { maxLength: 40 }),
      fc.constantFrom("\n", "\r\n"),
      fc.boolean(),
      async (cuts, eol, ended) => {
        const text = lines.join(eol) + (ended ? eol : "");
        const fetch = () => Promise.resolve(new Response(chunked(text, cuts)));
        deepEqual(await ask(config, { fetch }), wish);
      },
    ),
    { numRuns: 60 },
  );
});

Deno.test("ollama waits only so long for a response, then closes the connection", async () => {
  using server = startSilentServer();
  const config = { ...ollamaAt(server.url), timeout_seconds: 0.1 };
  const error = await server.during(() => askInVain(config));
  equal(error.code, "timeout");
  match(error.message, /expected a piece of the answer within 0\.1 s/);
  await server.left;
});

Deno.test("ollama stops in the middle of an answer with the signal's reason", async () => {
  const line = '{"message":{"content":"So"}}\n';
  await using server = startOllamaServer({
    answer: [{ chunks: [line], then: "hang" }],
  });
  const reason = new Error("enough");
  const stop = new AbortController();
  const asked = ask(ollamaAt(server.url), {
    signal: stop.signal,
    onPiece: () => stop.abort(reason),
  });
  await rejects(asked, reason);
  await server.requests[0].left;
});
