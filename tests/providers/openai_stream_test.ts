import { deepEqual, equal, match, rejects } from "node:assert/strict";
import fc from "fast-check";
import { delay } from "../../src/base/delay.ts";
import type { ChatPiece } from "../../src/providers/provider.ts";
import type { ChunksAnswer } from "../fakes/chunked_body.ts";
import { startOpenAIServer } from "../fakes/openai_server.ts";
import { startSilentServer } from "../fakes/silent_server.ts";
import { ask, askInVain, openaiAt, textOf } from "./ask.ts";
import { chunked } from "./chunked.ts";
import { undisturbed } from "../fakes/undisturbed.ts";

const STREAM = [
  ": OPENROUTER PROCESSING",
  'data: {"choices":[{"delta":{"role":"assistant","content":""}}]}',
  'data: {"choices":[{"delta":{"reasoning_content":"hm"}}]}',
  'data: {"choices":[{"delta":{"content":"Voil\u00e0 \u{1f600} "}}]}',
  'data: {"choices":[{"delta":{"content":"a\\n\\nb","tool_calls":[]}}]}',
  'data: {"choices":[{"delta":{"tool_calls":[{"index":0,"id":"c","function":{"name":"read","arguments":"{\\"pa"}}]}}]}',
  'data: {"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"arguments":"th\\":\\"\u65e5\\"}"}}]}}]}',
  'data: {"choices":[{"delta":{},"finish_reason":"tool_calls"}]}',
  'data: {"choices":[],"usage":{"prompt_tokens":3,"completion_tokens":4}}',
  "data: [DONE]",
];

const PIECES: ChatPiece[] = [
  { kind: "text", text: "Voil\u00e0 \u{1f600} " },
  { kind: "text", text: "a\n\nb" },
  {
    kind: "toolCall",
    call: { id: "c", name: "read", arguments: { path: "\u65e5" } },
  },
  { kind: "usage", usage: { inputTokens: 3, outputTokens: 4 } },
  { kind: "finish", reason: "stop" },
];

Deno.test("openai reads a stream the same wherever it is split", async () => {
  const config = openaiAt("http://127.0.0.1:9/v1");
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(1500), { maxLength: 20 }),
      fc.constantFrom("\n", "\r\n"),
      async (cuts, eol) => {
        const text = STREAM.map((line) => line + eol + eol).join("");
        const fetch = () => Promise.resolve(new Response(chunked(text, cuts)));
        deepEqual(await ask(config, { fetch }), PIECES);
      },
    ),
    { numRuns: 60 },
  );
});

Deno.test("openai reads a stream that comes byte by byte", async () => {
  const text = STREAM.join("\n\n") + "\n\n";
  const everywhere = Array.from({ length: 3000 }, (_, at) => at);
  const fetch = () => Promise.resolve(new Response(chunked(text, everywhere)));
  const config = openaiAt("http://127.0.0.1:9/v1");
  deepEqual(await ask(config, { fetch }), PIECES);
});

Deno.test("openai takes an end without [DONE], or without a reason", async () => {
  const text = 'data: {"choices":[{"delta":{"content":"hi"}}]}\n\n';
  const reason = 'data: {"choices":[{"delta":{},"finish_reason":"stop"}]}\n\n';
  for (const end of [[reason], ["data: [DO", "NE]\n\n"]]) {
    await using server = startOpenAIServer({
      answer: [{ chunks: [text, ...end] }],
    });
    equal(textOf(await ask(openaiAt(server.url))), "hi");
  }
});

Deno.test("openai doesn't mind how a connection ends once the answer is whole", async () => {
  const end = 'data: {"choices":[{"delta":{"content":"hi"},' +
    '"finish_reason":"stop"}]}\n\n';
  await using server = startOpenAIServer({
    answer: [{ chunks: [end], then: "cut" }],
  });
  deepEqual(await ask(openaiAt(server.url)), [
    { kind: "text", text: "hi" },
    { kind: "finish", reason: "stop" },
  ]);
});

Deno.test("openai passes over events it can't use", async () => {
  const odd = ["null", "7", "[]", '{"choices":null}'];
  const list = '{"choices":[{"delta":{"content":[{"text":"a"},{"x":1}]}}]}';
  const end = '{"choices":[{"delta":null,"finish_reason":"stop"}],"usage":{}}';
  const chunks = [...odd, list, end].map((data) => `data: ${data}\n\n`);
  await using server = startOpenAIServer({ answer: [{ chunks }] });
  deepEqual(await ask(openaiAt(server.url)), [
    { kind: "text", text: "a" },
    { kind: "usage", usage: { inputTokens: 0, outputTokens: 0 } },
    { kind: "finish", reason: "stop" },
  ]);
});

const SILENCE =
  "Cannot ask mine: expected a piece of the answer within 0.2 s, got silence";

Deno.test("openai waits only so long for a piece, then closes the connection", async () => {
  const text = 'data: {"choices":[{"delta":{"content":"So"}}]}\n\n';
  for (const chunks of [[text], [": still there\n\n"]]) {
    await using server = startOpenAIServer({
      answer: [{ chunks, then: "hang" }],
    });
    const config = { ...openaiAt(server.url), timeout_seconds: 0.2 };
    let error = await askInVain(config);
    // On a machine that stood still the time was over before it had asked.
    while (server.requests.length === 0) error = await askInVain(config);
    equal(error.code, "timeout");
    equal(error.message, SILENCE);
    match(error.hint ?? "", /config set providers\.mine\.timeout_seconds 1$/);
    equal(server.requests.length, 1);
    await server.requests[0].left;
  }
});

Deno.test("openai waits only so long for a response, then closes the connection", async () => {
  using server = startSilentServer();
  const config = { ...openaiAt(server.url), timeout_seconds: 0.2 };
  const error = await server.during(() => askInVain(config));
  equal(error.code, "timeout");
  equal(error.message, SILENCE);
  await server.left;
});

Deno.test("openai counts thinking as a sign of life", async () => {
  const think = 'data: {"choices":[{"delta":{"reasoning":"hm"}}]}\n\n';
  const end = 'data: {"choices":[{"delta":{"content":"so"},' +
    '"finish_reason":"stop"}]}\n\n';
  const pause = (): Promise<void> => delay(150);
  const answer = (): ChunksAnswer => {
    const first = pause();
    const second = first.then(pause);
    const third = second.then(pause);
    return { chunks: [think, first, think, second, think, third, end] };
  };
  await using server = startOpenAIServer({ answer });
  const config = { ...openaiAt(server.url), timeout_seconds: 0.4 };
  await undisturbed(async () => equal(textOf(await ask(config)), "so"));
});

Deno.test("openai stops in the middle of an answer with the signal's reason", async () => {
  const text = 'data: {"choices":[{"delta":{"content":"So"}}]}\n\n';
  await using server = startOpenAIServer({
    answer: [{ chunks: [text], then: "hang" }],
  });
  const reason = new Error("enough");
  const stop = new AbortController();
  const asked = ask(openaiAt(server.url), {
    signal: stop.signal,
    onPiece: () => stop.abort(reason),
  });
  await rejects(asked, reason);
  await server.requests[0].left;
});

Deno.test("openai stops before a response comes with the signal's reason", async () => {
  using server = startSilentServer();
  const reason = new Error("enough");
  const stop = new AbortController();
  const asked = ask(openaiAt(server.url), { signal: stop.signal });
  await server.asked;
  stop.abort(reason);
  await rejects(asked, reason);
  await server.left;
});

Deno.test("openai asks nothing when its signal is aborted already", async () => {
  await using server = startOpenAIServer();
  const reason = new Error("too late");
  const signal = AbortSignal.abort(reason);
  await rejects(ask(openaiAt(server.url), { signal }), reason);
  equal(server.requests.length, 0);
});

Deno.test("openai stops waiting for a retry when its signal says so", async () => {
  const retry = { status: 503, headers: { "retry-after": "60" } };
  await using server = startOpenAIServer({ answer: [retry] });
  const stop = new AbortController();
  const reason = new Error("enough");
  const log: string[] = [];
  const push = log.push.bind(log);
  log.push = (line) => (stop.abort(reason), push(line));
  await rejects(
    ask(openaiAt(server.url), { signal: stop.signal, log }),
    reason,
  );
  match(log[0], /asking again in 60\.0 s \(1 of 3\)/);
});

Deno.test("openai closes the connection when nobody wants more", async () => {
  const text = 'data: {"choices":[{"delta":{"content":"So"}}]}\n\n';
  await using server = startOpenAIServer({
    answer: [{ chunks: [text], then: "hang" }],
  });
  const leave = new Error("leaving");
  const asked = ask(openaiAt(server.url), {
    onPiece() {
      throw leave;
    },
  });
  await rejects(asked, leave);
  await server.requests[0].left;
});
