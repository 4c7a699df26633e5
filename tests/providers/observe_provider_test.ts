import { deepEqual, equal, rejects } from "node:assert/strict";
import { createLogger } from "../../src/base/logger.ts";
import { hostOf } from "../../src/providers/host_of.ts";
import {
  describeModelCall,
  type ModelCall,
} from "../../src/providers/model_call.ts";
import { observeEmbedder } from "../../src/providers/observe_embedder.ts";
import { observeProvider } from "../../src/providers/observe_provider.ts";
import type { ChatPiece } from "../../src/providers/provider.ts";
import { ProviderError } from "../../src/providers/provider_error.ts";
import { ScriptedProvider } from "../fakes/scripted_provider.ts";
import type { ScriptedAnswer } from "../fakes/scripted_provider.ts";

const request = {
  model: "m",
  messages: [{ role: "system" as const, content: "rules" }],
  tools: [],
  maxTokens: 100,
};

const usage = (inputTokens: number, outputTokens: number): ChatPiece => ({
  kind: "usage",
  usage: { inputTokens, outputTokens },
});
const text: ChatPiece = { kind: "text", text: "Hello" };
const finish: ChatPiece = { kind: "finish", reason: "stop" };

/** The calls that were told of while an answer was read. */
async function observed(
  answer: ScriptedAnswer,
  read: (pieces: AsyncIterable<ChatPiece>) => Promise<unknown> = readAll,
  stop = new AbortController(),
): Promise<ModelCall[]> {
  const told: ModelCall[] = [];
  let time = 0;
  const provider = observeProvider(new ScriptedProvider(answer), {
    name: "openrouter",
    host: "openrouter.ai",
    onCall: (call) => void told.push(call),
    estimate: (_request, written) => ({
      inputTokens: 70,
      outputTokens: written.length,
    }),
    clock: () => time += 10,
  });
  await read(provider.chat(request, stop.signal)).catch(() => {});
  return told;
}

async function readAll(pieces: AsyncIterable<ChatPiece>): Promise<ChatPiece[]> {
  return await Array.fromAsync(pieces);
}

Deno.test("one event tells of a call, with the tokens that the service gave", async () => {
  deepEqual(await observed([text, usage(1203, 87), finish]), [{
    provider: "openrouter",
    host: "openrouter.ai",
    model: "m",
    milliseconds: 20,
    firstPieceMs: 10,
    inputTokens: 1203,
    outputTokens: 87,
    estimated: false,
    outcome: "ok",
  }]);
});

Deno.test("where the service gives no tokens, or 0, they are estimated", async () => {
  for (
    const [pieces, expected] of [
      [[text, finish], [70, 5]],
      [[text, usage(0, 0), finish], [70, 5]],
      [[text, usage(0, 9), finish], [70, 9]],
      [[text, usage(40, 0), finish], [40, 5]],
    ] as [ChatPiece[], number[]][]
  ) {
    const [call] = await observed(pieces);
    deepEqual([call.inputTokens, call.outputTokens], expected);
    equal(call.estimated, true);
  }
});

Deno.test("a service that refuses has read nothing; one that breaks off has", async () => {
  const error = new ProviderError("network", "Nobody answers");
  const [refused] = await observed([error]);
  deepEqual(
    [refused.outcome, refused.inputTokens, refused.firstPieceMs],
    ["error", 0, undefined],
  );
  const [broken] = await observed([text, error]);
  deepEqual(
    [broken.outcome, broken.inputTokens, broken.outputTokens],
    ["error", 70, 5],
  );
});

Deno.test("an answer that is stopped, or left, is counted as far as it came", async () => {
  const stop = new AbortController();
  const stopAtOnce = async (pieces: AsyncIterable<ChatPiece>) => {
    for await (const _piece of pieces) stop.abort();
  };
  const leave = async (pieces: AsyncIterable<ChatPiece>) => {
    for await (const _piece of pieces) break;
  };
  for (
    const [call] of [
      await observed([text, "hang"], stopAtOnce, stop),
      await observed([text, finish], leave),
    ]
  ) {
    deepEqual([call.outcome, call.outputTokens], ["stopped", 5]);
  }
});

Deno.test("a call is one line in the log", () => {
  const call: ModelCall = {
    provider: "openrouter",
    host: "openrouter.ai",
    model: "google/gemini-2.5-flash",
    milliseconds: 812,
    inputTokens: 1203,
    outputTokens: 87,
    estimated: false,
    outcome: "ok",
  };
  const start = "openrouter (openrouter.ai) google/gemini-2.5-flash: 812 ms, ";
  equal(describeModelCall(call), `${start}1203 tokens read, 87 written`);
  equal(
    describeModelCall({ ...call, estimated: true, outcome: "stopped" }),
    `${start}about 1203 tokens read, 87 written, stopped`,
  );
});

Deno.test("a host is told without path, name and password", () => {
  const address = (base_url: string): string | undefined =>
    hostOf({ type: "openai", base_url, api_key: "", timeout_seconds: 1 });
  equal(address("https://me:s3cret@api.example.com/k3y/v1"), "api.example.com");
  equal(address("http://127.0.0.1:11434"), "127.0.0.1:11434");
  equal(hostOf({ type: "offline" }), undefined);
});

Deno.test("an embedder's call is a line too, also when it fails", async () => {
  const lines: string[] = [];
  const log = createLogger("model", {
    level: "info",
    write: (line) => lines.push(line),
  });
  const about = { name: "openai", host: "api.openai.com", model: "e", log };
  const { signal } = new AbortController();
  const good = observeEmbedder({
    name: "openai/e",
    embed: (texts) => Promise.resolve(texts.map(() => [1])),
  }, about);
  deepEqual(await good.embed(["a", "b"], signal), [[1], [1]]);
  const bad = observeEmbedder({
    name: "openai/e",
    embed: () => Promise.reject(new Error("no")),
  }, about);
  await rejects(bad.embed(["a"], signal), /^Error: no$/);
  deepEqual(
    lines.map((line) => line.replace(/.*model: /, "").replace(/\d+ ms/, "_")),
    [
      "openai (api.openai.com) e: _, 2 texts, made vectors\n",
      "openai (api.openai.com) e: _, 1 text, no vectors\n",
    ],
  );
});
