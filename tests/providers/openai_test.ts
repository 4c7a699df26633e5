import { deepEqual, equal, match, notEqual, ok } from "node:assert/strict";
import type { ChatMessage } from "../../src/providers/provider.ts";
import { startOpenAIServer } from "../fakes/openai_server.ts";
import {
  ask,
  callsOf,
  KEY,
  openaiAt,
  providerFor,
  request,
  textOf,
} from "./ask.ts";

Deno.test("openai streams text in pieces, then usage, then the finish", async () => {
  await using server = startOpenAIServer({
    answer: [{ text: ["Hel", "lo ", "you"] }],
  });
  deepEqual(await ask(openaiAt(server.url)), [
    { kind: "text", text: "Hel" },
    { kind: "text", text: "lo " },
    { kind: "text", text: "you" },
    { kind: "usage", usage: { inputTokens: 11, outputTokens: 7 } },
    { kind: "finish", reason: "stop" },
  ]);
  const [{ headers, body }] = server.requests;
  equal(headers.get("authorization"), `Bearer ${KEY}`);
  equal(headers.get("user-agent"), "miniclaw");
  equal(body.max_tokens, 100);
  deepEqual(body.messages, [{ role: "user", content: "hello" }]);
});

Deno.test("openai yields the first piece while the rest is still to come", async () => {
  const { promise: hold, resolve } = Promise.withResolvers<void>();
  await using server = startOpenAIServer({
    answer: [{ text: ["first", "second"], hold }],
  });
  const seen: string[] = [];
  await ask(openaiAt(server.url), {
    onPiece(piece) {
      seen.push(piece.kind);
      // Only this lets the second piece go.
      resolve();
    },
  });
  deepEqual(seen, ["text", "text", "usage", "finish"]);
});

Deno.test("openai puts tool calls together and yields them whole", async () => {
  await using server = startOpenAIServer({
    answer: [{
      text: "Let me see",
      calls: [
        { id: "call_a", name: "read", arguments: { path: "a long name.md" } },
        { id: "call_b", name: "read", arguments: '{"path": ' },
        { id: "call_c", name: "read", arguments: "" },
      ],
    }],
  });
  const pieces = await ask(openaiAt(server.url));
  deepEqual(callsOf(pieces), [
    { id: "call_a", name: "read", arguments: { path: "a long name.md" } },
    { id: "call_b", name: "read", arguments: '{"path": ' },
    { id: "call_c", name: "read", arguments: {} },
  ]);
  deepEqual(pieces.at(-1), { kind: "finish", reason: "stop" });
});

Deno.test("openai sends calls and results back in a form a strict server takes", async () => {
  await using server = startOpenAIServer({ answer: [{ text: "done" }] });
  const messages: ChatMessage[] = [
    { role: "system", content: "Be kind" },
    { role: "user", content: "read \ud800" },
    {
      role: "assistant",
      content: "",
      toolCalls: [
        { id: "1", name: "read", arguments: { path: "a" } },
        { id: "2", name: "file.read!", arguments: '{"path": ' },
        { id: "3", name: "", arguments: {} },
      ],
    },
    { role: "tool", content: "A", toolCallId: "1" },
    { role: "tool", content: "Error: unreadable", toolCallId: "2" },
    { role: "tool", content: "Error: unknown", toolCallId: "3" },
    { role: "assistant", content: "so", toolCalls: [] },
    { role: "user", content: "go on" },
  ];
  equal(
    textOf(await ask(openaiAt(server.url), { request: { messages } })),
    "done",
  );
  const sent = server.requests[0].body.messages;
  equal(sent[1].content, "read \ufffd");
  deepEqual(sent[2], {
    role: "assistant",
    content: "",
    tool_calls: [
      toolCall("1", "read", '{"path":"a"}'),
      toolCall("2", "file_read_", '{"unparsed":"{\\"path\\": "}'),
      toolCall("3", "unknown", "{}"),
    ],
  });
  deepEqual(sent[6], { role: "assistant", content: "so" });
});

function toolCall(id: string, name: string, args: string): unknown {
  return { id, type: "function", function: { name, arguments: args } };
}

Deno.test("openai offers no list of tools where there are none", async () => {
  await using server = startOpenAIServer({ answer: [{ text: "hi" }] });
  await ask(openaiAt(server.url), { request: { tools: [] } });
  equal("tools" in server.requests[0].body, false);
});

Deno.test("openai gives a call a new id where its own is in use", async () => {
  const call = { id: "call_0", name: "read", arguments: { path: "a" } };
  await using server = startOpenAIServer({ answer: [{ calls: [call, call] }] });
  const messages: ChatMessage[] = [
    ...request.messages,
    { role: "assistant", content: "", toolCalls: [call] },
    { role: "tool", content: "A", toolCallId: "call_0" },
  ];
  const pieces = await ask(openaiAt(server.url), { request: { messages } });
  const [first, second] = callsOf(pieces);
  match(first.id, /^call_\w{20,}$/);
  notEqual(first.id, second.id);
});

Deno.test("openai tells how an answer ended", async () => {
  const endings = {
    length: "length",
    content_filter: "refused",
    tool_calls: "stop",
    stop: "stop",
  };
  for (const [finish, reason] of Object.entries(endings)) {
    await using server = startOpenAIServer({ answer: [{ text: "x", finish }] });
    const pieces = await ask(openaiAt(server.url));
    deepEqual(pieces.at(-1), { kind: "finish", reason });
  }
});

Deno.test("openai passes a refusal on as text and says so", async () => {
  const chunks = [
    'data: {"choices":[{"delta":{"refusal":"I won\'t"}}]}\n\n',
    'data: {"choices":[{"delta":{},"finish_reason":"stop"}]}\n\n',
  ];
  await using server = startOpenAIServer({ answer: [{ chunks }] });
  deepEqual(await ask(openaiAt(server.url)), [
    { kind: "text", text: "I won't" },
    { kind: "finish", reason: "refused" },
  ]);
});

Deno.test("openai asks again without what a server doesn't know, and remembers", async () => {
  const log: string[] = [];
  await using server = startOpenAIServer({
    answer: ({ body }) => {
      if (body.stream_options) return refuse("Unknown field: stream_options");
      if (body.max_tokens) return refuse("Use 'max_completion_tokens' instead");
      return { text: "hi" };
    },
  });
  const provider = await providerFor(openaiAt(server.url), { log });
  for (const requests of [3, 4]) {
    const pieces = provider.chat(request, new AbortController().signal);
    equal(textOf(await Array.fromAsync(pieces)), "hi");
    equal(server.requests.length, requests);
  }
  match(log[0], /INFO .*stream_options\); asking in another way/);
  match(log[1], /INFO .*max_completion_tokens/);
});

Deno.test("openai gives up where no way of asking is accepted", async () => {
  await using server = startOpenAIServer({
    answer: () => refuse("max_completion_tokens is no good"),
  });
  const result = await ask(openaiAt(server.url)).catch(String);
  match(String(result), /max_completion_tokens is no good/);
  equal(server.requests.length, 3);
});

function refuse(message: string): { status: number; body: unknown } {
  return { status: 400, body: { error: { message } } };
}

Deno.test("openai names itself to OpenRouter only, and the newer limit to OpenAI only", async () => {
  const seen = new Map<string, RequestInit>();
  const fetch = (input: unknown, init?: RequestInit): Promise<Response> => {
    seen.set(new URL(String(input)).hostname, init ?? {});
    const body = 'data: {"choices":[{"finish_reason":"stop"}]}\n\n';
    return Promise.resolve(new Response(body));
  };
  for (const host of ["openrouter.ai", "api.openai.com", "example.com"]) {
    await ask(openaiAt(`https://${host}/v1`), { fetch });
  }
  const header = (host: string, name: string): string | null =>
    new Headers(seen.get(host)?.headers).get(name);
  equal(header("openrouter.ai", "x-title"), "miniclaw");
  ok(header("openrouter.ai", "http-referer"));
  equal(header("example.com", "x-title"), null);
  equal(header("example.com", "http-referer"), null);
  const limits = (host: string): string =>
    String(seen.get(host)?.body).match(/"max_\w+"/g)?.join() ?? "";
  equal(limits("api.openai.com"), '"max_completion_tokens"');
  equal(limits("openrouter.ai"), '"max_tokens"');
});

Deno.test("openai needs no key for a server of one's own network", async () => {
  await using server = startOpenAIServer({
    key: "",
    answer: [{ text: "hi" }],
  });
  const pieces = await ask({ ...openaiAt(server.url), api_key: "" });
  equal(textOf(pieces), "hi");
  equal(server.requests[0].headers.has("authorization"), false);
});
