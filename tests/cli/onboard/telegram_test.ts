import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { requireHidden, stage } from "./stage.ts";
import type { Stage } from "./stage.ts";
import type { Line } from "../../fakes/scripted_asker.ts";
import type { FakePerson } from "../../fakes/telegram_server.ts";

const ann: FakePerson = {
  id: 42,
  first_name: "Ann",
  username: "ann",
  state: "started",
};
const bob: FakePerson = { id: 43, first_name: "Bob", state: "never started" };
const TOKEN = "123456789:AAFakeTokenForTestsOnly_0123456789";
const WRONG = "987654321:AAWrongTokenForTests_0123456789";

const begin: Line[] = [
  [/Where should the answers come from/, { pick: "None yet" }],
  [/talk with it in Telegram/, { say: true }],
];
const end: Line[] = [
  [/time zone/, { enter: true }],
  [/Write it\?/, { say: true }],
];

async function telegramOf({ config }: Stage): Promise<unknown> {
  const channels = (await config())?.channels;
  return (channels as { telegram?: unknown } | undefined)?.telegram;
}

Deno.test("a token, a number, and the first message arrives", async () => {
  await using on = await stage({}, [ann]);
  const shown = await on.play([
    ...begin,
    [/Paste the token/, { paste: TOKEN, refused: ["", "hello", "123:"] }],
    [/your number/, { pick: "I type it" }],
    [/Your number/, { type: "42", refused: ["@ann", "", "-42", "4.2", "0"] }],
    ...end,
  ]);
  match(shown, /@BotFather/);
  match(shown, /It belongs to @mini_test_bot/);
  match(shown, /@userinfobot/);
  match(shown, /"Your agent is ready" was sent to 42/);
  deepEqual(on.telegram.sent, [{ chatId: 42, text: "Your agent is ready" }]);
  deepEqual(await telegramOf(on), {
    token: TOKEN,
    allow_from: [42],
    enabled: true,
  });
  requireHidden(TOKEN, shown, on.test.stdout(), on.test.stderr());
});

Deno.test("a wrong token is told plainly and can be pasted again", async () => {
  await using on = await stage({}, [ann]);
  const shown = await on.play([
    ...begin,
    [/Paste the token/, { paste: WRONG }],
    [/What now/, { pick: "Paste the token again" }],
    [/Paste the token/, { paste: TOKEN }],
    [/your number/, { pick: "I type it" }],
    [/Your number/, { type: "42" }],
    ...end,
  ]);
  match(shown, /Telegram doesn't know it/);
  requireHidden(WRONG, shown);
});

Deno.test("a person who didn't press Start is asked to, and tried again", async () => {
  await using on = await stage({}, [{ ...bob }]);
  let messages = 0;
  const shown = await on.play([
    ...begin,
    [/Paste the token/, { paste: TOKEN }],
    [/your number/, { pick: "I type it" }],
    [/Your number/, { type: "43" }],
    [/What now/, { pick: "I have pressed Start: try again" }],
    ...end,
  ], {
    onBusy: (label) => {
      if (label.startsWith("Writing") && ++messages === 2) {
        on.telegram.people[0].state = "started";
      }
    },
  });
  match(shown, /haven't pressed Start/);
  match(shown, /press Start, then try again/);
  match(shown, /It arrived/);
  equal(on.telegram.sent.length, 1);
});

Deno.test("several numbers: what doesn't arrive can be left", async () => {
  await using on = await stage({}, [ann]);
  await on.play([
    ...begin,
    [/Paste the token/, { paste: TOKEN }],
    [/your number/, { pick: "I type it" }],
    [/Your number/, { type: "99, 42 99" }],
    [/What now/, { pick: "Go on without" }],
    ...end,
  ]);
  deepEqual(on.telegram.sent, [{ chatId: 42, text: "Your agent is ready" }]);
  deepEqual(await telegramOf(on), {
    token: TOKEN,
    allow_from: [99, 42],
    enabled: true,
  });
});

Deno.test("a person's number is found by a message to the bot", async () => {
  await using on = await stage({}, [ann]);
  on.telegram.say(ann, "/start");
  const shown = await on.play([
    ...begin,
    [/Paste the token/, { paste: TOKEN }],
    [/your number/, { pick: "Find it for me" }],
    [/Which of these is you/, { pick: "@ann, number 42" }],
    ...end,
  ]);
  match(shown, /It arrived/);
  match(JSON.stringify(await telegramOf(on)), /"allow_from":\[42\]/);
});

Deno.test("a stranger who wrote to the bot isn't let in", async () => {
  await using on = await stage({}, [ann]);
  on.telegram.say({ ...bob, state: "started" }, "let me in");
  await on.play([
    ...begin,
    [/Paste the token/, { paste: TOKEN }],
    [/your number/, { pick: "Find it for me" }],
    [/Which of these is you/, { pick: "None of these" }],
    [/your number/, { pick: "Leave that for later" }],
    ...end,
  ]);
  deepEqual(await telegramOf(on), { token: TOKEN, enabled: false });
  deepEqual(on.telegram.sent, []);
});

Deno.test("nobody wrote: the question comes again", async () => {
  await using on = await stage({}, [ann]);
  const shown = await on.play([
    ...begin,
    [/Paste the token/, { paste: TOKEN }],
    [/your number/, { pick: "Find it for me" }],
    [/your number/, { pick: "Leave that for later" }],
    ...end,
  ], { onBusy: (label) => label.startsWith("Waiting") && endPolls(on) });
  match(shown, /No message arrived/);
});

async function endPolls({ telegram }: Stage): Promise<void> {
  const isAsked = (): boolean =>
    telegram.requests.some(({ method }) => method === "getUpdates");
  while (!isAsked()) await new Promise((resolve) => setTimeout(resolve));
  telegram.endPoll();
}

Deno.test("without network the token is kept, and nothing is switched on", async () => {
  const offline = "https://127.0.0.1.invalid";
  await using on = await stage();
  await on.setConfig({
    agent: { provider: "offline", model: "offline" },
    channels: { telegram: { api_root: offline } },
  });
  const shown = await on.play([
    [/What would you like to change/, { pick: "Set up Telegram" }],
    [/Paste the token/, { paste: TOKEN }],
    [/What now/, { pick: "Keep it anyway" }],
    [/your number/, { pick: "Leave that for later" }],
    [/Write it\?/, { say: true }],
  ]);
  match(shown, /Cannot reach Telegram/);
  deepEqual(await telegramOf(on), {
    api_root: offline,
    token: TOKEN,
    enabled: false,
  });
});

Deno.test("Telegram left for later writes nothing about it", async () => {
  await using on = await stage();
  await on.play([
    ...begin,
    [/Paste the token/, { paste: WRONG }],
    [/What now/, { pick: "Leave Telegram for later" }],
    ...end,
  ]);
  equal(await telegramOf(on), undefined);
});

Deno.test("a token in the environment is used and not copied", async () => {
  await using on = await stage({ env: { TELEGRAM_BOT_TOKEN: TOKEN } }, [ann]);
  const shown = await on.play([
    begin[0],
    [/Telegram isn't finished/, { enter: true }],
    [/your number/, { pick: "I type it" }],
    [/Your number/, { type: "42" }],
    ...end,
  ]);
  match(shown, /The token in TELEGRAM_BOT_TOKEN is used/);
  deepEqual(await telegramOf(on), { allow_from: [42], enabled: true });
  equal(on.telegram.sent.length, 1);
  requireHidden(TOKEN, shown);
});

Deno.test("a wrong token in the environment isn't asked for again", async () => {
  await using on = await stage({ env: { TELEGRAM_BOT_TOKEN: WRONG } });
  const shown = await on.play([
    begin[0],
    [/Telegram isn't finished/, { say: true }],
    [/What now/, { pick: "Try again" }],
    [/What now/, { pick: "Leave Telegram for later" }],
    ...end,
  ]);
  ok(!shown.includes("Paste the token again"));
});

const whole: Line[] = [
  ...begin,
  [/Paste the token/, { paste: TOKEN }],
  [/your number/, { pick: "I type it" }],
  [/Your number/, { type: "99" }],
  [/What now/, { pick: "Go on without" }],
];

for (const [at, [question]] of whole.entries()) {
  Deno.test(`Escape at ${question} (${at}) leaves no file`, async () => {
    await using on = await stage({}, [ann]);
    const script: Line[] = [...whole.slice(0, at), [question, {
      escape: true,
    }]];
    await rejects(on.play(script), { exitCode: 130 });
    deepEqual(await on.files(), []);
  });
}

Deno.test("Ctrl-C while waiting for a message leaves no file", async () => {
  await using on = await stage({}, [ann]);
  const script: Line[] = [
    ...whole.slice(0, 3),
    [/your number/, { pick: "Find it for me" }],
  ];
  await rejects(
    on.play(script, {
      onBusy: (label, controller) => {
        if (label.startsWith("Waiting")) controller.abort(on.interruption());
      },
    }),
    { exitCode: 130, message: "Set-up left: nothing was changed" },
  );
  deepEqual(await on.files(), []);
});
