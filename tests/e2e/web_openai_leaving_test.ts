import { deepEqual, equal } from "node:assert/strict";
import { OpenAI } from "openai";
import { abortable } from "../../src/base/abortable.ts";
import { untilKept } from "./program_files.ts";
import { TOKEN, WebStage } from "./web_stage.ts";

function ask(
  stage: WebStage,
  { stream, signal }: { stream: boolean; signal: AbortSignal },
): Promise<unknown> {
  const openai = new OpenAI({
    ...{ apiKey: TOKEN, baseURL: `${stage.url}/v1`, maxRetries: 0 },
  });
  return openai.chat.completions.create({
    model: "miniclaw",
    messages: [{ role: "user", content: "Tell me a story" }],
    stream,
  }, { signal }).catch(() => {});
}

for (const stream of [true, false]) {
  const how = stream ? "in a stream" : "for the whole answer";
  Deno.test(`a client that waits ${how} and leaves has its turn ended`, async () => {
    const begun = Promise.withResolvers<void>();
    const { promise: hold } = Promise.withResolvers<void>();
    await using stage = await WebStage.create({
      answer: () => {
        begun.resolve();
        return { text: ["Once upon", "never"], hold };
      },
    });
    await using _gateway = await stage.start();
    const leaving = new AbortController();
    const asked = ask(stage, { stream, signal: leaving.signal });
    await begun.promise;
    leaving.abort();
    await asked;
    await abortable(
      stage.model.requests[0].left,
      AbortSignal.timeout(20_000),
    );
    await untilKept(stage.program, 0);
  });
}

Deno.test("a client that leaves before its turn begins isn't answered at all", async () => {
  const { promise: hold, resolve: goOn } = Promise.withResolvers<void>();
  await using stage = await WebStage.create({
    config: {
      ...{ agent: { provider: "test", model: "test-model", concurrency: 1 } },
    },
    answer: () => ({ text: ["It is ", "done"], hold }),
  });
  await using gateway = await stage.start();
  const staying = new AbortController();
  const first = ask(stage, { stream: false, signal: staying.signal });
  await gateway.metrics(/miniclaw_messages_received_total\{channel="web"\} 1/);
  const leaving = new AbortController();
  const second = ask(stage, { stream: false, signal: leaving.signal });
  await gateway.metrics(/miniclaw_messages_received_total\{channel="web"\} 2/);
  leaving.abort();
  await second;
  goOn();
  await first;
  await untilKept(stage.program, 0);
  equal(stage.model.requests.length, 1);
  deepEqual(/WARN|ERROR/.exec(gateway.log), null);
});
