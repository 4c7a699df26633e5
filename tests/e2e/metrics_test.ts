import { equal, match } from "node:assert/strict";
import type { OpenAIAnswer } from "../fakes/openai_script.ts";
import { ada, setUpTelegram } from "./telegram_stage.ts";

const usage = { prompt_tokens: 90, completion_tokens: 10 };

/** Answers what is asked for by its place in the conversation. */
const answer: OpenAIAnswer[] = [
  {
    calls: [
      { name: "filesystem", arguments: { action: "list", path: "." } },
      { name: "filesystem", arguments: { action: "read", path: "none.txt" } },
      { name: "filesystem", arguments: { action: "read", path: "/etc/hosts" } },
    ],
    usage,
  },
  { text: "Done", usage },
];

Deno.test("what happens is counted: messages, turns, tokens, money, tools and refusals", async () => {
  await using stage = await setUpTelegram({
    answer,
    config: {
      limits: { prices: { "test-model": { input: 1000, output: 0 } } },
    },
  });
  const { telegram } = stage;
  await using gateway = await stage.start();
  telegram.say(ada, "Look around");
  await telegram.until(() => telegram.sent.length === 1);
  const counted = await gateway.metrics(/miniclaw_replies_sent_total\{/);
  const lines = [
    'messages_received_total{channel="telegram"} 1',
    'replies_sent_total{channel="telegram"} 1',
    "turn_duration_seconds_count 1",
    'model_call_duration_seconds_count{provider="test",outcome="ok"} 2',
    'tokens_total{kind="input"} 180',
    'tokens_total{kind="output"} 20',
    'cost_total{currency="USD"} 0.18',
    'tool_calls_total{tool="filesystem",outcome="ok"} 1',
    'tool_calls_total{tool="filesystem",outcome="error"} 1',
    'tool_calls_total{tool="filesystem",outcome="refused"} 1',
    'channel_up{channel="telegram"} 1',
  ];
  for (const line of lines) {
    equal(
      counted.includes(`\nminiclaw_${line}\n`),
      true,
      `${line}\n${counted}`,
    );
  }
  match(counted, /\nminiclaw_resident_memory_bytes \d{7,}\n/);
});

Deno.test("a job that fired is counted as one, and not as a message of its channel", async () => {
  await using stage = await setUpTelegram({
    answer: [{ text: "Good morning" }],
  });
  const { program, telegram } = stage;
  const chat = ["--chat", `telegram:${ada.id}`];
  const added = await program.run([
    ...["cron", "add", "--every", "5", ...chat, "-m", "Greet", "--format"],
    "json",
  ]);
  const { added: { id } } = JSON.parse(added.stdout);
  await using gateway = await stage.start();
  const run = await program.run(["cron", "run", id]);
  equal(run.code, 0, run.stderr);
  await telegram.until(() => telegram.sent.length === 1);
  const counted = await gateway.metrics(/miniclaw_replies_sent_total\{/);
  match(counted, /\nminiclaw_jobs_fired_total\{outcome="ok"\} 1\n/);
  match(counted, /\nminiclaw_jobs_fired_total\{outcome="error"\} 0\n/);
  equal(counted.includes("miniclaw_messages_received_total{"), false);
});
