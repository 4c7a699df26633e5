import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { systemTimeZone } from "../../../src/base/zoned_time.ts";
import { startOllamaServer } from "../../fakes/ollama_server.ts";
import {
  type OpenAIAnswer,
  startOpenAIServer,
} from "../../fakes/openai_server.ts";
import { examine, type Examined, offline, type Told } from "./examine.ts";

const KEY = "sk-test-0123456789";
const calls: OpenAIAnswer = { calls: [{ name: "ready", arguments: {} }] };

function configFor(url: string, { model = "test-model", key = KEY } = {}) {
  return {
    agent: { provider: "openai", model, timezone: "Europe/Paris" },
    providers: { openai: { base_url: url, api_key: key } },
  };
}

/** What the doctor says about a model that gives one answer, asked once. */
async function modelThat(answer: OpenAIAnswer): Promise<Told> {
  await using server = startOpenAIServer({ key: KEY, answer: [answer] });
  const { findings } = await examine({ config: configFor(server.url), fetch });
  equal(server.requests.length, 1);
  return findings.model;
}

Deno.test("a model that calls the tool it is offered is well, and timed, by one small request", async () => {
  await using server = startOpenAIServer({ key: KEY, answer: [calls] });
  const { findings, failed } = await examine({
    config: configFor(server.url),
    fetch,
  });
  ok(!failed);
  equal(findings.model.kind, "ok");
  match(
    findings.model.message,
    /^test-model answers in \d+ ms and calls tools$/,
  );
  equal(server.requests.length, 1);
  const { messages, tools } = server.requests[0].body;
  equal(tools?.length, 1);
  ok(JSON.stringify({ messages, tools }).length < 400);
});

Deno.test("a model that talks instead is a warning that says what to do", async () => {
  const { kind, message, hint } = await modelThat({ text: "I am ready!" });
  equal(kind, "warn");
  match(message, /, but doesn't call a tool when asked to$/);
  match(hint ?? "", /talk, but not act.*miniclaw onboard$/);
});

Deno.test("a model that thinks until it is cut off is a warning of its own", async () => {
  const { kind, message } = await modelThat({ text: "Hm", finish: "length" });
  equal(kind, "warn");
  match(message, /used all 256 tokens before it called a tool$/);
});

Deno.test("a service that fails is asked no second time", async () => {
  const { kind, hint, message } = await modelThat({
    status: 503,
    body: '{"error":{"message":"Overloaded"}}',
  });
  equal(kind, "fail", `${message} ${hint}`);
});

Deno.test("a list of models that doesn't come changes nothing of what is found", async () => {
  await using server = startOpenAIServer({ key: KEY, answer: [calls] });
  const { findings } = await examine({
    config: configFor(server.url),
    fetch: (input, init) =>
      String(input).endsWith("/models")
        ? Promise.reject(new TypeError("No list today"))
        : fetch(input, init),
    after: (home) => rejects(Deno.stat(`${home}/state/models.json`)),
  });
  equal(findings.model.kind, "ok");
});

Deno.test("an Ollama model that takes no tools isn't asked without", async () => {
  await using server = startOllamaServer({
    models: { "tiny:latest": { tools: false } },
    answer: [{ text: "Hello" }],
  });
  const { findings } = await examine({
    config: {
      agent: { provider: "ollama", model: "tiny" },
      providers: { ollama: { base_url: server.url } },
    },
    fetch,
  });
  equal(findings.model.kind, "warn");
  match(findings.model.message, /^tiny can't call tools/);
  equal(server.requests.length, 1);
});

Deno.test("an unknown model, or a wrong key, fails in words, without the key", async () => {
  await using server = startOpenAIServer({ key: KEY });
  const unknown = await examine({
    config: configFor(server.url, { model: "other" }),
    fetch,
  });
  equal(unknown.findings.model.kind, "fail");
  match(unknown.findings.model.message, /other/);
  const key = "sk-wrong-0123456789";
  const wrong = await examine({
    config: configFor(server.url, { key }),
    fetch,
  });
  equal(wrong.findings.model.kind, "fail");
  ok(wrong.failed && !wrong.stdout.includes(key));
});

Deno.test("a model that can't be asked says what to do, and isn't", async () => {
  const none = await examine({ config: {} });
  equal(none.findings.model.kind, "warn");
  match(none.findings.model.hint ?? "", /onboard/);
  const agent = { provider: "openrouter", timezone: "Asia/Tokyo" };
  const keyless = await examine({ config: { agent } });
  match(keyless.findings.model.message, /no key for openrouter/);
  const nobody = () => Promise.reject(new Error("Nothing is to be asked"));
  const config = { agent: { provider: "offline" } };
  const rules = await examine({ config, fetch: nobody });
  equal(rules.findings.model.kind, "ok");
  const providers = { openrouter: { api_key: KEY } };
  const cut = await examine({ config: { agent, providers } });
  equal(cut.findings.model.kind, "fail");
  match(cut.findings.clock.message, /compared with no other clock$/);
});

/** What the doctor says when its clock is that far from the service's. */
async function withClock(
  seconds: number,
): Promise<Examined & { asked: string[] }> {
  await using server = startOpenAIServer({ key: KEY, answer: [calls] });
  const asked: string[] = [];
  const examined = await examine({
    config: configFor("https://model.test/v1"),
    now: () => new Date(Date.now() + seconds * 1000),
    fetch(input, init) {
      asked.push(new URL(String(input)).pathname);
      const { origin } = new URL(server.url);
      return fetch(String(input).replace("https://model.test", origin), init);
    },
  });
  return { ...examined, asked };
}

Deno.test("the clock is compared with what the model's service answers, which isn't asked for it", async () => {
  const right = await withClock(45);
  match(right.findings.clock.message, /^it is right, zone Europe\/Paris$/);
  deepEqual(right.asked.sort(), ["/v1/chat/completions", "/v1/models"]);
  const slow = await withClock(-3600);
  equal(slow.findings.clock.kind, "fail");
  match(slow.findings.clock.message, /^it is 60 minutes slow/);
  match(slow.findings.clock.hint ?? "", /timedatectl/);
  ok(slow.failed);
  const fast = await withClock(240);
  match(fast.findings.clock.message, /^it is 4 minutes fast/);
});

Deno.test("a model on this machine has no other clock, but 1970 is known for wrong", async () => {
  await using server = startOpenAIServer({ key: KEY, answer: [calls, calls] });
  const config = configFor(server.url);
  const { findings } = await examine({ config, fetch });
  match(findings.clock.message, /compared with no other clock$/);
  const lost = await examine({ config, fetch, now: () => new Date(60_000) });
  equal(lost.findings.clock.kind, "fail");
  match(lost.findings.clock.message, /^it says 1970-01-01T00:01, /);
});

Deno.test({
  name: "a machine on UTC whose person set no time zone is told how to",
  ignore: !/^(Etc\/)?UTC$/.test(systemTimeZone()),
  async fn(): Promise<void> {
    const unset = await examine({ config: offline });
    equal(unset.findings.clock.kind, "warn");
    match(unset.findings.clock.hint ?? "", /config set agent\.timezone \S+$/);
    const agent = { provider: "offline", timezone: "UTC" };
    equal((await examine({ config: { agent } })).findings.clock.kind, "ok");
  },
});
