import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { requireHidden, stage } from "./stage.ts";
import type { Stage } from "./stage.ts";
import type { Line } from "../../fakes/scripted_asker.ts";

const KEY = "sk-right-key-0123456789";
const WRONG = "sk-wrong-key-0123456789";

const source = /Where should the answers come from/;
const toTheEnd: Line[] = [
  [/talk with it in Telegram/, { say: false }],
  [/time zone/, { type: "Europe/Paris" }],
  [/Write it\?/, { say: true }],
];

async function agentOf({ config }: Stage): Promise<unknown> {
  return (await config())?.agent;
}

function agent(provider: string, model: string): unknown {
  return { provider, model, timezone: "Europe/Paris" };
}

Deno.test("OpenRouter: a key is tried with a real question and kept", async () => {
  await using on = await stage();
  const shown = await on.play([
    [source, { pick: "OpenRouter" }],
    [/Paste your key for OpenRouter/, {
      paste: KEY,
      refused: ["", "two words"],
    }],
    [/Which model/, { enter: true }],
    ...toTheEnd,
  ]);
  match(shown, /It works/);
  deepEqual(await on.config(), {
    $schema: "./config.schema.json",
    version: 1,
    agent: agent("openrouter", "google/gemini-2.5-flash"),
    providers: { openrouter: { api_key: KEY } },
  });
  deepEqual(on.network.requests.map(({ url, key }) => [url, key]), [
    ["https://openrouter.ai/api/v1/chat/completions", KEY],
  ]);
  match(on.test.stdout(), /Next: miniclaw agent\n$/);
  requireHidden(KEY, shown, on.test.stdout(), on.test.stderr());
});

Deno.test("OpenAI: another model than the one offered can be typed", async () => {
  await using on = await stage();
  await on.play([
    [source, { pick: "OpenAI" }],
    [/Paste your key for OpenAI/, { paste: KEY }],
    [/Which model/, { type: "tiny", refused: [""] }],
    ...toTheEnd,
  ]);
  deepEqual(await agentOf(on), agent("openai", "tiny"));
});

Deno.test("the model of the command line is offered first", async () => {
  await using on = await stage({ options: { model: "tiny" } });
  await on.play([
    [source, { pick: "OpenAI" }],
    [/Paste your key/, { paste: KEY }],
    [/Which model/, { enter: true }],
    ...toTheEnd,
  ]);
  deepEqual(await agentOf(on), agent("openai", "tiny"));
});

Deno.test("a wrong key is told plainly and can be pasted again", async () => {
  await using on = await stage();
  const shown = await on.play([
    [source, { pick: "OpenAI" }],
    [/Paste your key/, { paste: WRONG }],
    [/Which model/, { enter: true }],
    [/What now/, { pick: "Paste the key again" }],
    [/Paste your key/, { paste: KEY }],
    ...toTheEnd,
  ]);
  match(shown, /That did not work\n.*401/);
  deepEqual((await on.config())?.providers, { openai: { api_key: KEY } });
  requireHidden(WRONG, shown, on.test.stdout(), on.test.stderr());
});

Deno.test("an unknown model can be replaced", async () => {
  await using on = await stage();
  await on.play([
    [source, { pick: "OpenAI" }],
    [/Paste your key/, { paste: KEY }],
    [/Which model/, { type: "no-such-model" }],
    [/What now/, { pick: "Choose another model" }],
    [/Which model/, { type: "tiny" }],
    ...toTheEnd,
  ]);
  deepEqual(await agentOf(on), agent("openai", "tiny"));
});

Deno.test("without network the key can be kept all the same", async () => {
  await using on = await stage();
  on.network.connected = false;
  const shown = await on.play([
    [source, { pick: "OpenAI" }],
    [/Paste your key/, { paste: KEY }],
    [/Which model/, { enter: true }],
    [/What now/, { pick: "Keep it anyway" }],
    ...toTheEnd,
  ]);
  match(shown, /Cannot reach openai/);
  deepEqual((await on.config())?.providers, { openai: { api_key: KEY } });
});

Deno.test("what failed can be tried again as it is", async () => {
  await using on = await stage();
  on.network.connected = false;
  let tries = 0;
  await on.play([
    [source, { pick: "OpenAI" }],
    [/Paste your key/, { paste: KEY }],
    [/Which model/, { enter: true }],
    [/What now/, { pick: "Try again" }],
    ...toTheEnd,
  ], {
    onBusy: () => {
      on.network.connected = ++tries > 1;
    },
  });
  equal(tries, 2);
});

Deno.test("going back forgets the source that was begun", async () => {
  await using on = await stage();
  await on.play([
    [source, { pick: "OpenAI" }],
    [/Paste your key/, { paste: WRONG }],
    [/Which model/, { enter: true }],
    [/What now/, { pick: "Go back and choose something else" }],
    [source, { pick: "None yet" }],
    ...toTheEnd,
  ]);
  deepEqual(await on.config(), {
    $schema: "./config.schema.json",
    version: 1,
    agent: agent("offline", "offline"),
  });
});

Deno.test("a key in the environment is used, tried and not copied", async () => {
  await using on = await stage({ env: { OPENAI_API_KEY: KEY } });
  const shown = await on.play([
    [source, { pick: "OpenAI" }],
    [/Which model/, { enter: true }],
    ...toTheEnd,
  ]);
  match(shown, /The key in OPENAI_API_KEY is used/);
  match(shown, /Key +\*\*\* \(stays in OPENAI_API_KEY\)/);
  equal((await on.config())?.providers, undefined);
  equal(on.network.requests[0].key, KEY);
  requireHidden(KEY, shown, on.test.stdout());
});

Deno.test("a wrong key in the environment isn't asked for again", async () => {
  await using on = await stage({ env: { MINICLAW_API_KEY: WRONG } });
  const shown = await on.play([
    [source, { pick: "OpenRouter" }],
    [/Which model/, { enter: true }],
    [/What now/, { pick: "Keep it anyway" }],
    ...toTheEnd,
  ]);
  ok(!shown.includes("Paste the key again"));
});

Deno.test("Ollama: its models are found and one is chosen", async () => {
  await using on = await stage();
  on.network.ollama = ["llama3.2:latest", "qwen3:4b"];
  await on.play([
    [source, { pick: "Ollama" }],
    [/Which model/, { pick: "qwen3:4b" }],
    ...toTheEnd,
  ]);
  deepEqual(await agentOf(on), agent("ollama", "qwen3:4b"));
  equal((await on.config())?.providers, undefined);
});

Deno.test("Ollama: not running, then without a model, then ready", async () => {
  await using on = await stage();
  let looks = 0;
  const shown = await on.play([
    [source, { pick: "Ollama" }],
    [/What now/, { pick: "Look again" }],
    [/What now/, { pick: "Look again" }],
    [/Which model/, { enter: true }],
    ...toTheEnd,
  ], {
    onBusy: () => {
      on.network.ollama = [undefined, [], ["llama3.2"]][looks++] ??
        on.network.ollama;
    },
  });
  match(shown, /Ollama doesn't answer at http:\/\/127\.0\.0\.1:11434/);
  match(shown, /ollama serve/);
  match(shown, /Ollama has no model yet/);
  match(shown, /ollama pull /);
  deepEqual(await agentOf(on), agent("ollama", "llama3.2"));
});

Deno.test("Ollama on another machine is asked for its address", async () => {
  await using on = await stage();
  on.network.ollamaOrigin = "http://192.168.1.20:11434";
  on.network.ollama = ["llama3.2"];
  await on.play([
    [source, { pick: "Ollama" }],
    [/What now/, { pick: "It runs on another machine" }],
    [/Its address/, {
      type: "http://192.168.1.20:11434/",
      refused: ["http://ollama.example.com", "nonsense", ""],
    }],
    [/Which model/, { pick: "llama3.2" }],
    ...toTheEnd,
  ]);
  deepEqual((await on.config())?.providers, {
    ollama: { base_url: "http://192.168.1.20:11434" },
  });
});

Deno.test("Ollama can be given up for something else", async () => {
  await using on = await stage();
  await on.play([
    [source, { pick: "Ollama" }],
    [/What now/, { pick: "Go back and choose something else" }],
    [source, { pick: "None yet" }],
    ...toTheEnd,
  ]);
  deepEqual(await agentOf(on), agent("offline", "offline"));
});

const address = "https://models.example.com/v1";

Deno.test("another service: name, address, key and a model of its list", async () => {
  await using on = await stage();
  const shown = await on.play([
    [source, { pick: "Another service" }],
    [/short name/, { type: "mine", refused: ["openai", "My Own", ""] }],
    [/Its address/, {
      type: `${address}/chat/completions`,
      refused: ["http://models.example.com/v1", "https://me:pw@example.com"],
    }],
    [/Paste its key/, { paste: KEY }],
    [/Which model/, { pick: "tiny" }],
    ...toTheEnd,
  ]);
  deepEqual((await on.config())?.providers, {
    mine: { type: "openai", base_url: address, api_key: KEY },
  });
  deepEqual(await agentOf(on), agent("mine", "tiny"));
  requireHidden(KEY, shown);
});

Deno.test("another service that has no list is told the model by name", async () => {
  await using on = await stage();
  on.network.connected = false;
  await on.play([
    [source, { pick: "Another service" }],
    [/short name/, { enter: true }],
    [/Its address/, { type: address }],
    [/Paste its key/, { paste: KEY, refused: [""] }],
    [/Which model/, { type: "tiny" }],
    [/What now/, { pick: "Keep it anyway" }],
    ...toTheEnd,
  ]);
  deepEqual(await agentOf(on), agent("custom", "tiny"));
});

Deno.test("a service in one's own network may do without a key", async () => {
  await using on = await stage();
  const shown = await on.play([
    [source, { pick: "Another service" }],
    [/short name/, { enter: true }],
    [/Its address/, { type: "http://192.168.1.30:8080/v1" }],
    [/Paste its key, or press Enter/, { enter: true }],
    [/Which model/, { pick: "another one" }],
    [/Which model/, { type: "tiny" }],
    ...toTheEnd,
  ]);
  match(shown, /It works/);
  match(shown, /Key +none/);
});

Deno.test("another service: an address that is wrong can be corrected", async () => {
  await using on = await stage();
  await on.play([
    [source, { pick: "Another service" }],
    [/short name/, { enter: true }],
    [/Its address/, { type: "https://wrong.example.com/v1" }],
    [/Paste its key/, { paste: WRONG }],
    [/Which model/, { type: "tiny" }],
    [/What now/, { pick: "Correct the address" }],
    [/Its address/, { type: address }],
    [/Paste its key/, { paste: KEY }],
    ...toTheEnd,
  ]);
  deepEqual((await on.config())?.providers, {
    custom: { type: "openai", base_url: address, api_key: KEY },
  });
  ok(
    on.network.requests.every(({ url, key }) =>
      url.startsWith(address) === (key === KEY)
    ),
    "each address was told its own key",
  );
});

Deno.test("another service: another key can be pasted", async () => {
  await using on = await stage();
  await on.play([
    [source, { pick: "Another service" }],
    [/short name/, { enter: true }],
    [/Its address/, { type: address }],
    [/Paste its key/, { paste: WRONG }],
    [/Which model/, { type: "tiny" }],
    [/What now/, { pick: "Paste the key again" }],
    [/Paste its key/, { paste: KEY }],
    ...toTheEnd,
  ]);
  match(JSON.stringify(await on.config()), new RegExp(KEY));
});

Deno.test("none yet: the answers are built in, and that is said", async () => {
  await using on = await stage();
  const shown = await on.play([[source, { pick: "None yet" }], ...toTheEnd]);
  match(shown, /no model yet: simple built-in answers/);
  deepEqual(on.network.requests, []);
});

Deno.test("a time zone that doesn't exist is refused", async () => {
  await using on = await stage();
  await on.play([
    [source, { pick: "None yet" }],
    [/Telegram/, { enter: true }],
    [/time zone/, { type: "Asia/Tokyo", refused: ["Paris", "Mars/Olympus"] }],
    [/Write it\?/, { enter: true }],
  ]);
  match(JSON.stringify(await agentOf(on)), /Asia\/Tokyo/);
});

const wholeScript: Line[] = [
  [source, { pick: "OpenAI" }],
  [/Paste your key/, { paste: WRONG }],
  [/Which model/, { enter: true }],
  [/What now/, { pick: "Keep it anyway" }],
  [/Telegram/, { say: false }],
  [/time zone/, { enter: true }],
  [/Write it\?/, { say: true }],
];

for (const [at, [question]] of wholeScript.entries()) {
  Deno.test(`Escape at ${question} leaves no file`, async () => {
    await using on = await stage();
    const script: Line[] = [
      ...wholeScript.slice(0, at),
      [question, { escape: true }],
    ];
    await rejects(on.play(script), {
      exitCode: 130,
      message: "Set-up left: nothing was changed",
    });
    deepEqual(await on.files(), []);
  });
}

Deno.test("no at the very end leaves no file either", async () => {
  await using on = await stage();
  const script: Line[] = [
    ...wholeScript.slice(0, -1),
    [/Write it\?/, { say: false }],
  ];
  await rejects(on.play(script), { exitCode: 130 });
  deepEqual(await on.files(), []);
});

Deno.test("Ctrl-C while a model is silent leaves no file", async () => {
  await using on = await stage();
  on.network.silent = true;
  await rejects(
    on.play(wholeScript.slice(0, 3), {
      onBusy: (_label, controller) => controller.abort(on.interruption()),
    }),
    { exitCode: 130, message: "Set-up left: nothing was changed" },
  );
  deepEqual(await on.files(), []);
});

Deno.test("--verbose logs the steps, without the key", async () => {
  await using on = await stage({ options: { verbose: true } });
  await on.play([
    [source, { pick: "OpenAI" }],
    [/Paste your key/, { paste: KEY }],
    [/Which model/, { enter: true }],
    ...toTheEnd,
  ]);
  const log = on.test.stderr();
  for (
    const step of [
      "Step: model",
      "Source: openai",
      "Trying openai with the model gpt-4.1-mini",
      "Step: time zone",
      "Writing everything",
    ]
  ) ok(log.includes(`onboard: ${step}`), step);
  requireHidden(KEY, log);
});
