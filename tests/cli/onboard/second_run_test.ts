import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { requireHidden, stage } from "./stage.ts";
import type { Line } from "../../fakes/scripted_asker.ts";
import type { FakePerson } from "../../fakes/telegram_server.ts";

const KEY = "sk-right-key-0123456789";
const OLD_KEY = "sk-an-older-key-0123456789";
const TOKEN = "123456789:AAFakeTokenForTestsOnly_0123456789";
const ann: FakePerson = { id: 42, first_name: "Ann", state: "started" };

const change = /What would you like to change/;
const write: Line = [/Write it\?/, { say: true }];

/** As a person may have edited it: settings of their own, and unknown keys. */
function edited(telegram: unknown = {}): Record<string, unknown> {
  return {
    version: 1,
    agent: { provider: "openai", model: "tiny", max_iterations: 7 },
    providers: { openai: { api_key: OLD_KEY } },
    channels: { telegram },
    mine: { note: "keep me" },
  };
}

Deno.test("a second run shows what is set up, secrets masked, and can be left", async () => {
  await using on = await stage();
  await on.setConfig(edited({ token: TOKEN, allow_from: [42], enabled: true }));
  const before = await on.files();
  const shown = await on.play([[change, {
    pick: "Leave everything as it is",
  }]]);
  match(shown, /Answers from +openai, model tiny/);
  match(shown, /Key +\*\*\*/);
  match(shown, /Telegram +token \*\*\*, listens to 42/);
  requireHidden(OLD_KEY, shown, on.test.stdout(), on.test.stderr());
  requireHidden(TOKEN, shown, on.test.stdout(), on.test.stderr());
  deepEqual(await on.files(), before);
  match(on.test.stdout(), /nothing was changed/);
});

Deno.test("changing the model keeps everything else, unknown keys too", async () => {
  await using on = await stage();
  await on.setConfig(edited());
  on.network.ollama = ["qwen3:4b"];
  await on.play([
    [change, { pick: "Where the answers come from" }],
    [/Where should/, { pick: "Ollama" }],
    [/Which model/, { enter: true }],
    write,
  ]);
  deepEqual(await on.config(), {
    ...edited(),
    agent: { provider: "ollama", model: "qwen3:4b", max_iterations: 7 },
  });
  ok(!(await on.files()).some((path) => path.includes(".bak-")));
});

Deno.test("the key that is there can be kept", async () => {
  await using on = await stage();
  on.network.key = OLD_KEY;
  await on.setConfig(edited());
  await on.play([
    [change, { pick: "Where the answers come from" }],
    [/Where should/, { pick: "OpenAI" }],
    [/There is a key already/, { pick: "Keep it" }],
    [/Which model/, { enter: true }],
    write,
  ]);
  deepEqual(await on.config(), edited());
});

Deno.test("the key that is there can be replaced", async () => {
  await using on = await stage();
  await on.setConfig(edited());
  await on.play([
    [change, { pick: "Where the answers come from" }],
    [/Where should/, { pick: "OpenAI" }],
    [/There is a key already/, { pick: "Paste another one" }],
    [/Paste your key/, { paste: KEY }],
    [/Which model/, { enter: true }],
    write,
  ]);
  deepEqual((await on.config())?.providers, { openai: { api_key: KEY } });
});

Deno.test("another service's key doesn't follow to another address", async () => {
  await using on = await stage();
  const base_url = "https://other.example.com/v1";
  await on.setConfig({
    agent: { provider: "mine", model: "tiny" },
    providers: { mine: { type: "openai", base_url, api_key: OLD_KEY } },
  });
  await on.play([
    [change, { pick: "Where the answers come from" }],
    [/Where should/, { pick: "Another service" }],
    [/short name/, { enter: true }],
    [/Its address/, { type: "http://192.168.1.30:8080/v1" }],
    [/Paste its key/, { enter: true }],
    [/Which model/, { enter: true }],
    write,
  ]);
  ok(!JSON.stringify(await on.config()).includes(OLD_KEY));
  ok(on.network.requests.every(({ key }) => key !== OLD_KEY));
});

Deno.test("an unfinished Telegram is offered first, and finished", async () => {
  await using on = await stage({}, [ann]);
  await on.setConfig(edited({ token: TOKEN }));
  const shown = await on.play([
    [change, { enter: true }],
    [/bot's token already/, { pick: "Keep it" }],
    [/your number/, { pick: "I type it" }],
    [/Your number/, { type: "42" }],
    write,
  ]);
  match(shown, /Telegram +not finished: who may talk to the bot is missing/);
  match(shown, /change\?\n- Finish setting up Telegram/);
  deepEqual(
    await on.config(),
    edited({ token: TOKEN, allow_from: [42], enabled: true }),
  );
});

Deno.test("a Telegram that is only switched off is switched on", async () => {
  await using on = await stage({}, [ann]);
  await on.setConfig(edited({ token: TOKEN, allow_from: [42] }));
  const shown = await on.play([
    [change, { pick: "Finish setting up Telegram" }],
    [/bot's token already/, { pick: "Keep it" }],
    [/Only 42 may talk to the bot/, { enter: true }],
    write,
  ]);
  match(shown, /it is switched off/);
  equal(on.telegram.sent.length, 1);
  deepEqual(
    await on.config(),
    edited({ token: TOKEN, allow_from: [42], enabled: true }),
  );
});

Deno.test("people and token of a finished Telegram can be changed", async () => {
  await using on = await stage({}, [ann]);
  const old = "1:older-token-of-the-bot";
  await on.setConfig(edited({ token: old, allow_from: [7], enabled: true }));
  await on.play([
    [change, { pick: "Change Telegram" }],
    [/bot's token already/, { pick: "Paste another one" }],
    [/Paste the token/, { paste: TOKEN }],
    [/Only 7 may talk/, { say: false }],
    [/your number/, { pick: "I type it" }],
    [/Your number/, { type: "42" }],
    write,
  ]);
  deepEqual(
    await on.config(),
    edited({ token: TOKEN, allow_from: [42], enabled: true }),
  );
});

Deno.test("the time zone alone can be changed", async () => {
  await using on = await stage();
  await on.setConfig(edited());
  await on.play([
    [change, { pick: "Your time zone" }],
    [/time zone/, { type: "Asia/Tokyo" }],
    write,
  ]);
  const { agent } = edited() as { agent: Record<string, unknown> };
  deepEqual(await on.config(), {
    ...edited(),
    agent: { ...agent, timezone: "Asia/Tokyo" },
  });
});

const overAgain: Line[] = [
  [/Where should/, { pick: "None yet" }],
  [/Telegram is set up. Change it/, { enter: true }],
  [/time zone/, { type: "Asia/Tokyo" }],
  write,
];

for (
  const [way, first, force] of [
    ["Start over", [[change, { pick: "Start over" }]], false],
    ["--force", [], true],
  ] as [string, Line[], boolean][]
) {
  Deno.test(`${way} keeps keys, people and the old file`, async () => {
    await using on = await stage();
    const telegram = { token: TOKEN, allow_from: [42], enabled: true };
    await on.setConfig(edited(telegram));
    await on.play([...first, ...overAgain], { force });
    deepEqual(await on.config(), {
      $schema: "./config.schema.json",
      version: 1,
      agent: { provider: "offline", model: "offline", timezone: "Asia/Tokyo" },
      providers: { openai: { api_key: OLD_KEY } },
      channels: { telegram },
    });
    const backup = (await on.files()).find((path) => path.includes(".bak-"));
    deepEqual(
      JSON.parse(await Deno.readTextFile(backup!)),
      edited(telegram),
    );
  });
}

Deno.test("files of the workspace that were edited stay as they are", async () => {
  await using on = await stage();
  await on.setConfig(edited());
  const soul = `${on.test.home}/workspace/SOUL.md`;
  await Deno.mkdir(`${on.test.home}/workspace`);
  await Deno.writeTextFile(soul, "my own soul");
  await on.play([
    [/Where should/, { pick: "None yet" }],
    [/Telegram/, { enter: true }],
    [/time zone/, { enter: true }],
    write,
  ], { force: true });
  equal(await Deno.readTextFile(soul), "my own soul");
});

Deno.test("Escape in a second run leaves every file as it was", async () => {
  await using on = await stage();
  await on.setConfig(edited());
  const before = await on.files();
  await rejects(
    on.play([
      [change, { pick: "Start over" }],
      [/Where should/, { pick: "None yet" }],
      [/Telegram/, { escape: true }],
    ]),
    { exitCode: 130 },
  );
  deepEqual(await on.config(), edited());
  deepEqual(await on.files(), before);
});

Deno.test("a config that somebody changed in the meantime isn't overwritten", async () => {
  await using on = await stage();
  await on.setConfig(edited());
  on.network.ollama = ["qwen3:4b"];
  await rejects(
    on.play([
      [change, { pick: "Where the answers come from" }],
      [/Where should/, { pick: "Ollama" }],
      [/Which model/, { enter: true }],
      write,
    ], {
      onBusy: () => Deno.writeTextFileSync(`${on.test.home}/config.json`, "{}"),
    }),
    { message: /somebody changed it in the meantime/ },
  );
  deepEqual(await on.config(), {});
});

Deno.test("the guide makes a token for the page once, and shows that there is one", async () => {
  await using on = await stage();
  const tokenIn = async (): Promise<string> => {
    const text = await Deno.readTextFile(`${on.test.home}/config.json`);
    return JSON.parse(text).gateway.token;
  };
  await on.setConfig(edited());
  const lines: Line[] = [
    [change, { pick: "Your time zone" }],
    [/time zone/, { type: "Asia/Tokyo" }],
    write,
  ];
  const shown = await on.play(lines);
  const token = await tokenIn();
  match(token, /^[\w-]{43}$/);
  match(
    shown,
    /Web page +not set up[^]*Web page +log in with the token \*\*\*/,
  );
  const again = await on.play(lines);
  equal(await tokenIn(), token);
  requireHidden(token, shown, again, on.test.stdout(), on.test.stderr());
});
