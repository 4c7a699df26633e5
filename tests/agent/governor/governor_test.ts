import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import type { Phrase } from "../../../src/base/phrase.ts";
import { describeToday } from "../../../src/agent/governor/describe_today.ts";
import { Governor } from "../../../src/agent/governor/governor.ts";
import type { Spending } from "../../../src/agent/governor/spending.ts";
import { describeError } from "../../../src/i18n/describe_error.ts";
import { defaultConfig } from "../../../src/config/default_config.ts";
import type { ModelCall } from "../../../src/providers/model_call.ts";
import type { ChatPiece, Provider } from "../../../src/providers/provider.ts";
import { ProviderError } from "../../../src/providers/provider_error.ts";
import { UsageLedger } from "../../../src/usage/usage_ledger.ts";
import { ScriptedProvider } from "../../fakes/scripted_provider.ts";
import type { ScriptedAnswer } from "../../fakes/scripted_provider.ts";
import { entry } from "../../usage/test_ledger.ts";

interface Place extends AsyncDisposable {
  governor: Governor;
  folder: string;
  ledger: UsageLedger;
  model: ScriptedProvider;
  told: ModelCall[];
  setNow(time: string): void;
  /** Asks once. */
  ask(provider: Provider, maxTokens?: number): Promise<ChatPiece[]>;
}

type Settings = Partial<typeof defaultConfig.limits> & {
  heartbeatTokens?: number;
  host?: string | null;
  warn?: (line: string) => unknown;
};

/** An answer of 100 tokens: 90 read, 10 written. */
const hundred = said(90, 10);

function said(inputTokens: number, outputTokens: number): ChatPiece[] {
  return [
    { kind: "text", text: "Well" },
    { kind: "usage", usage: { inputTokens, outputTokens } },
    { kind: "finish", reason: "stop" },
  ];
}

/** A governor in Paris, at 10:32 on 20 November 2026. */
async function place(
  {
    heartbeatTokens = 0,
    host = "h",
    warn = (line) => ok(false, line),
    ...limits
  }: Settings,
  answer: ScriptedAnswer = hundred,
): Promise<Place> {
  const folder = await Deno.makeTempDir({ prefix: "miniclaw_" });
  let time = new Date("2026-11-20T09:32:00Z");
  const now = (): Date => time;
  const timezone = "Europe/Paris";
  const log = { warn } as never;
  const ledger = new UsageLedger(folder, { timezone, now, log });
  const told: ModelCall[] = [];
  const { heartbeat } = defaultConfig;
  return {
    folder,
    ledger,
    told,
    model: new ScriptedProvider(answer),
    setNow: (text) => time = new Date(text),
    governor: new Governor({
      config: {
        limits: { ...defaultConfig.limits, ...limits },
        heartbeat: { ...heartbeat, tokens_per_day: heartbeatTokens },
      },
      ...{ ledger, timezone, now, name: "test", host: host ?? undefined },
      onCall: (call) => void told.push(call),
    }),
    ask: (provider, maxTokens = 4096) =>
      Array.fromAsync(provider.chat({
        model: "m",
        messages: [{ role: "system", content: "rules" }],
        tools: [],
        maxTokens,
      }, new AbortController().signal)),
    async [Symbol.asyncDispose]() {
      await ledger[Symbol.asyncDispose]();
      await Deno.remove(folder, { recursive: true });
    },
  };
}

/** What the refusal says. */
async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(() => undefined, (error) => error);
  const { code, message, hint } = describeError(error);
  equal(code, "limit", message);
  return `${message}. ${hint}`;
}

const chat: Spending = { source: "chat" };

Deno.test("without limits everything is counted and nothing refused", async () => {
  await using here = await place({});
  const { governor, model, ask, ledger, told } = here;
  for (let turn = 0; turn < 3; turn++) {
    deepEqual(await ask(governor.govern(model, chat)), hundred);
  }
  equal((await ledger.today()).total.calls, 3);
  equal(told.length, 3);
  deepEqual(model.requests.map(({ maxTokens }) => maxTokens), [
    4096,
    4096,
    4096,
  ]);
});

Deno.test("a turn ends at its limit, exactly reached, and the next begins anew", async () => {
  await using here = await place({ tokens_per_turn: 200 });
  const { governor, model, ask } = here;
  const turn = governor.govern(model, chat);
  await ask(turn);
  await ask(turn);
  equal(
    await refusal(ask(turn)),
    "Cannot go on with this message: limits.tokens_per_turn allows 200 tokens " +
      "a turn, and 200 are used. A new message counts from 0. To allow more: " +
      "miniclaw config set limits.tokens_per_turn 400",
  );
  equal(model.requests.length, 2);
  await ask(governor.govern(model, chat));
});

Deno.test("a token below the limit one more call is made", async () => {
  await using here = await place({ tokens_per_turn: 201 });
  const { governor, model, ask } = here;
  const turn = governor.govern(model, chat);
  for (let call = 0; call < 3; call++) await ask(turn);
  match(await refusal(ask(turn)), /allows 201 tokens a turn, and 300 are used/);
});

Deno.test("a day's limit holds for all work together, until the person's midnight", async () => {
  await using here = await place({ tokens_per_day: 300 });
  const { governor, model, ask, setNow } = here;
  for (const source of ["chat", "background", "condense"] as const) {
    await ask(governor.govern(model, { source }));
  }
  equal(
    await refusal(ask(governor.govern(model, chat))),
    "Cannot ask the model: limits.tokens_per_day allows 300 tokens a day, and " +
      "300 are used. It goes on tomorrow at 00:00 (Europe/Paris). To allow " +
      "more: miniclaw config set limits.tokens_per_day 600",
  );
  setNow("2026-11-20T22:59:59Z");
  await refusal(ask(governor.govern(model, chat)));
  setNow("2026-11-20T23:00:00Z");
  await ask(governor.govern(model, chat));
});

Deno.test("what another process spent today counts", async () => {
  await using here = await place({ tokens_per_day: 110 });
  here.ledger.add(entry());
  await refusal(here.ask(here.governor.govern(here.model, chat)));
  equal(here.model.requests.length, 0);
});

Deno.test("a job has a limit of its own, for each run", async () => {
  await using here = await place({ tokens_per_job: 200, tokens_per_turn: 100 });
  const { governor, model, ask } = here;
  const run = governor.govern(model, { source: "job", job: "ab12" });
  await ask(run);
  await ask(run);
  equal(
    await refusal(ask(run)),
    "Cannot go on with job ab12: limits.tokens_per_job allows 200 tokens a " +
      "run, and 200 are used. Its next run counts from 0. To allow more: " +
      "miniclaw config set limits.tokens_per_job 400",
  );
  await ask(governor.govern(model, { source: "job", job: "ab12" }));
  equal((await here.ledger.today()).jobs.ab12.calls, 3);
});

Deno.test("without a limit for jobs the one for turns holds", async () => {
  await using here = await place({ tokens_per_turn: 100 });
  const run = here.governor.govern(here.model, { source: "job", job: "ab12" });
  await here.ask(run);
  match(await refusal(here.ask(run)), /^Cannot go on with this job: /);
});

Deno.test("the heartbeat has its day's limit, and a chat isn't held by it", async () => {
  await using here = await place({ heartbeatTokens: 100 });
  const { governor, model, ask } = here;
  await ask(governor.govern(model, chat));
  await ask(governor.govern(model, { source: "heartbeat" }));
  match(
    await refusal(ask(governor.govern(model, { source: "heartbeat" }))),
    /^Cannot look at HEARTBEAT.md: heartbeat.tokens_per_day allows 100 .* and 100 are used\. It goes on tomorrow at .*heartbeat\.tokens_per_day 200$/,
  );
  await ask(governor.govern(model, chat));
});

Deno.test("an answer has what is left, but not less than an answer needs", async () => {
  await using here = await place({ tokens_per_turn: 1100 }, said(90, 410));
  const { governor, model, ask } = here;
  const turn = governor.govern(model, chat);
  for (let call = 0; call < 3; call++) await ask(turn);
  const [first, second, third] = model.requests.map((one) => one.maxTokens);
  ok(first > 1000 && first < 1100, `${first}`);
  ok(second > 512 && second < 600, `${second}`);
  equal(third, 512);
  await ask(governor.govern(model, chat), 50);
  equal(model.requests.at(-1)?.maxTokens, 50);
});

Deno.test("at 80 % the person is told once a turn, before the next call", async () => {
  await using here = await place({ tokens_per_turn: 250 });
  const { governor, model, ask } = here;
  const notices: string[] = [];
  const onNotice = (text: Phrase): void => void notices.push(String(text));
  const turn = governor.govern(model, { ...chat, onNotice });
  await ask(turn);
  await ask(turn);
  deepEqual(notices, []);
  await ask(turn);
  deepEqual(notices, [
    "200 of the 250 tokens that limits.tokens_per_turn allows a turn are used (80 %)",
  ]);
  await refusal(ask(turn));
  equal(notices.length, 1);
});

Deno.test("at 80 % of the day the person is told once, at once, wherever they are", async () => {
  await using here = await place({ tokens_per_day: 250 });
  const { governor, model, ask, setNow } = here;
  const notices: string[] = [];
  const onNotice = (text: Phrase): void => void notices.push(String(text));
  await ask(governor.govern(model, { ...chat, onNotice }));
  // Nobody listens here, so the warning is kept for who does.
  await ask(governor.govern(model, { source: "condense" }));
  equal(notices.length, 0);
  await ask(governor.govern(model, { ...chat, onNotice }));
  await refusal(ask(governor.govern(model, { ...chat, onNotice })));
  deepEqual(notices, [
    "200 of the 250 tokens that limits.tokens_per_day allows a day are used (80 %)",
  ]);
  setNow("2026-11-21T09:00:00Z");
  for (let call = 0; call < 2; call++) {
    await ask(governor.govern(model, { ...chat, onNotice }));
  }
  equal(notices.length, 2);
});

Deno.test("one call that goes beyond the limit is told of as it is", async () => {
  await using here = await place({ tokens_per_day: 40 });
  const notices: string[] = [];
  await here.ask(here.governor.govern(here.model, {
    source: "chat",
    onNotice: (text) => void notices.push(String(text)),
  }));
  match(notices.join(), /^100 of the 40 tokens .* \(250 %\)$/);
});

Deno.test("an account that breaks takes no answer back, and lets no limit be passed", async () => {
  const lines: string[] = [];
  await using here = await place({
    tokens_per_day: 1000,
    warn: (line) => lines.push(line),
  }, () => {
    Deno.removeSync(`${here.folder}/locks`, { recursive: true });
    Deno.writeTextFileSync(`${here.folder}/locks`, "");
    return hundred;
  });
  const { governor, model, ask } = here;
  deepEqual(await ask(governor.govern(model, chat)), hundred);
  await rejects(ask(governor.govern(model, chat)));
  equal(model.requests.length, 1);
  match(lines.join(), /^Tokens are counted, but not yet kept: /);
  await Deno.remove(`${here.folder}/locks`);
  equal((await here.ledger.today()).total.calls, 1);
});

Deno.test("what the service doesn't count is estimated, and marked so", async () => {
  await using here = await place({ tokens_per_turn: 5 }, [
    { kind: "text", text: "Well" },
    { kind: "finish", reason: "stop" },
  ]);
  const turn = here.governor.govern(here.model, chat);
  await here.ask(turn);
  const { total } = await here.ledger.today();
  ok(total.input_tokens > 0 && total.output_tokens > 0);
  equal(total.estimated_tokens, total.input_tokens + total.output_tokens);
  await refusal(here.ask(turn));
  match(await describeToday(here.governor), /: (\d+), \1 of them estimated$/);
});

Deno.test("a call that nobody answers costs nothing, and its error stays", async () => {
  const error = new ProviderError("network", "Nobody answers");
  await using here = await place({ tokens_per_day: 1 }, [error]);
  for (let call = 0; call < 2; call++) {
    await rejects(here.ask(here.governor.govern(here.model, chat)), error);
  }
  equal((await here.ledger.today()).total.calls, 0);
  deepEqual(here.told.map(({ outcome }) => outcome), ["error", "error"]);
});

Deno.test("rules instead of a model cost nothing and have no limit", async () => {
  await using here = await place({ tokens_per_turn: 1, host: null });
  const { governor, model, ask, told } = here;
  const turn = governor.govern(model, chat);
  for (let call = 0; call < 3; call++) await ask(turn);
  equal((await here.ledger.today()).total.calls, 0);
  equal(told.length, 0);
});

Deno.test("money is counted where the model's price is known", async () => {
  const prices = { m: { input: 1000, output: 2000 } };
  await using here = await place({ prices, tokens_per_day: 5000 });
  const { governor, model, ask } = here;
  equal(
    await describeToday(governor),
    "Tokens today: 0 of 5000 (limits.tokens_per_day)",
  );
  await ask(governor.govern(model, chat));
  equal(
    await describeToday(governor),
    "Tokens today: 100 of 5000 (limits.tokens_per_day), 0.11 USD",
  );
  await using cheap = await place({
    currency: "EUR",
    prices: { m: { input: 0.1, output: 0.4 } },
  });
  await cheap.ask(cheap.governor.govern(cheap.model, chat));
  equal(
    await describeToday(cheap.governor),
    "Tokens today: 100, less than 0.01 EUR",
  );
});
