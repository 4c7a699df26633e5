import { equal, match, ok } from "node:assert/strict";
import type { OpenAIAnswer } from "../fakes/openai_server.ts";
import { ada, bob, setUpTelegram } from "./telegram_stage.ts";
import type { StageOptions } from "./telegram_stage.ts";
import { zoneOfNoon } from "../fakes/zone_of_noon.ts";

const timezone = zoneOfNoon();

/** What the person is told, and what the health says, when the model answers so. */
async function told(
  options: StageOptions,
): Promise<{ text: string; log: string; health: unknown }> {
  await using stage = await setUpTelegram(options);
  const { telegram } = stage;
  await using gateway = await stage.start();
  telegram.say(ada, "Hello?");
  await telegram.until(() => telegram.sent.length === 1);
  const response = await fetch(`${gateway.url}/health`);
  equal(response.status, 200);
  const { provider } = await response.json();
  // Nothing more comes after it.
  equal(await gateway.end(), 0);
  equal(telegram.sent.length, 1);
  return { text: telegram.sent[0].text, log: gateway.log, health: provider };
}

function refusal(status: number, message: string): OpenAIAnswer {
  // No long wait before it is tried again.
  const headers = { "retry-after-ms": "1", "retry-after": "0" };
  return { status, headers, body: { error: { message, code: null } } };
}

Deno.test("a model that is down is one clear sentence in the chat", async () => {
  const closed = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const host = `127.0.0.1:${closed.addr.port}`;
  closed.close();
  const { text, log, health } = await told({
    config: {
      providers: {
        test: {
          type: "openai",
          base_url: `http://${host}/v1`,
          api_key: "",
        },
      },
    },
  });
  match(text, /^Cannot reach test: expected an answer from 127\.0\.0\.1:/);
  match(log, /WARN {2}hub: No answer to telegram:\d+: Cannot reach/);
  equal((health as { status: string }).status, "degraded");
});

Deno.test("a key that is refused is one clear sentence in the chat, without the key", async () => {
  const { text } = await told({
    answer: [refusal(401, "Incorrect API key provided: sk-test-0123456789")],
  });
  match(text, /key/i);
  ok(!text.includes("sk-test-0123456789"), text);
});

Deno.test("no credit is one clear sentence in the chat", async () => {
  const { text } = await told({
    answer: [refusal(402, "Insufficient credits")],
  });
  match(text, /credit/i);
});

Deno.test("too many requests are one clear sentence in the chat", async () => {
  const { text } = await told({
    answer: () => refusal(429, "Rate limit reached"),
  });
  match(text, /too many|rate|limit/i);
});

Deno.test("an answer that is cut off by the network is one clear sentence in the chat", async () => {
  const { text } = await told({
    answer: () => ({ chunks: ["data: {"], then: "cut" }),
  });
  match(text, /^Cannot/);
});

Deno.test("a day's tokens are warned of at four fifths, and then a sentence says until when", async () => {
  await using stage = await setUpTelegram({
    answer: () => ({
      text: "Yes",
      usage: { prompt_tokens: 80, completion_tokens: 1 },
    }),
    config: {
      agent: { provider: "test", model: "test-model", timezone },
      limits: { tokens_per_day: 100 },
    },
  });
  const { telegram, model } = stage;
  await using gateway = await stage.start();
  const texts = (id: number): string[] =>
    telegram.sent.filter(({ chatId }) => chatId === id).map(({ text }) => text);
  telegram.say(ada, "One");
  await telegram.until(() => texts(ada.id).length === 2);
  ok(texts(ada.id).includes("Yes"));
  match(
    texts(ada.id).join("\n"),
    /81 of the 100 tokens that limits\.tokens_per_day allows a day are used \(81 %\)/,
  );
  // The last call may go a little beyond; nobody is warned twice.
  telegram.say(bob, "Two");
  await telegram.until(() => texts(bob.id).length === 1);
  telegram.say(bob, "Three");
  await telegram.until(() => texts(bob.id).length === 2);
  equal(texts(bob.id)[0], "Yes");
  match(
    texts(bob.id)[1].replace(timezone, "ZONE"),
    /^Cannot ask the model: limits\.tokens_per_day allows 100 tokens a day, and 162 are used\.\n\nIt goes on tomorrow at 00:00 \(ZONE\)/,
  );
  equal(model.requests.length, 2);
  telegram.say(ada, "/status");
  await telegram.until(() => texts(ada.id).length === 3);
  match(texts(ada.id)[2], /Tokens today: 162 of 100/);
  await gateway.metrics(/^miniclaw_tokens_today 162$/m);
  equal(await gateway.end(), 0);
  // The account outlives a restart.
  await using _again = await stage.start();
  telegram.say(bob, "Four");
  await telegram.until(() => texts(bob.id).length === 3);
  match(texts(bob.id)[2], /and 162 are used/);
});
