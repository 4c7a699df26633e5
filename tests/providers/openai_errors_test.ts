import { deepEqual, equal, match, ok } from "node:assert/strict";
import {
  type OpenAIAnswer,
  startOpenAIServer,
} from "../fakes/openai_server.ts";
import { askInVain, type AskOptions, KEY, openaiAt } from "./ask.ts";

/** What a person reads when the service answers like that. */
async function failure(
  answer: OpenAIAnswer,
  options: AskOptions = {},
): Promise<{ code: string; message: string; hint?: string; asked: number }> {
  await using server = startOpenAIServer({ answer: () => answer });
  const error = await askInVain(openaiAt(server.url), options);
  const { code, message, hint } = error;
  ok(!JSON.stringify([message, hint, String(error.stack)]).includes(KEY));
  return {
    code,
    message: message.replaceAll(server.url, "URL"),
    hint: hint?.replaceAll(server.url, "URL"),
    asked: server.requests.length,
  };
}

const SET_KEY = "Set its key: miniclaw config set providers.mine.api_key - " +
  "(a key in the environment goes before the one in the file)";

Deno.test("openai explains a wrong key, without showing it, and asks once", async () => {
  await using server = startOpenAIServer({ key: "sk-the-right-one" });
  const error = await askInVain(openaiAt(server.url));
  equal(error.code, "auth");
  equal(
    error.message,
    "Cannot ask mine: expected to be let in, got HTTP 401 (Incorrect API key provided: ***.)",
  );
  equal(error.hint, SET_KEY);
  equal(server.requests.length, 1);
});

Deno.test("openai masks the key before it shortens what a service said", async () => {
  const message = `${"x".repeat(290)}${KEY}`;
  const { message: shown } = await failure({
    status: 403,
    body: { error: { message } },
  });
  match(shown, /x\*\*\*\)$/);
});

Deno.test("openai asks a public service nothing without a key", async () => {
  const fetch = (): Promise<Response> => {
    throw new Error("asked nevertheless");
  };
  const config = { ...openaiAt("https://openrouter.ai/api/v1"), api_key: "" };
  const error = await askInVain(config, { fetch });
  equal(error.code, "auth");
  equal(
    error.message,
    "Cannot ask mine: expected a key in providers.mine.api_key, got none",
  );
  equal(error.hint, SET_KEY);
});

Deno.test("openai refuses a key that no header can carry, without showing it", async () => {
  for (const api_key of ["sk-\u201cquoted\u201d", "sk-one two", "sk-x\n"]) {
    const config = { ...openaiAt("http://127.0.0.1:9/v1"), api_key };
    const error = await askInVain(config);
    equal(error.code, "auth");
    equal(
      error.message,
      "Cannot ask mine: expected a key of letters, digits and signs in providers.mine.api_key, got one with a space or an unusual character",
    );
    equal(error.hint, SET_KEY);
  }
});

Deno.test("openai refuses to ask without a model's name", async () => {
  const error = await askInVain(openaiAt("http://127.0.0.1:9/v1"), {
    request: { model: " " },
  });
  equal(error.code, "model");
  match(error.message, /expected a model's name, got none$/);
  match(error.hint ?? "", /miniclaw config set agent\.model NAME/);
});

Deno.test("openai explains an empty account", async () => {
  const said = await failure({
    status: 402,
    body: { error: { code: 402, message: "Insufficient credits" } },
  });
  equal(said.code, "credit");
  equal(
    said.message,
    "Cannot ask mine: expected credit in the account, got HTTP 402 (Insufficient credits)",
  );
  match(said.hint ?? "", /^The account has no money left: add credit/);
  equal(said.asked, 1);
});

Deno.test("openai knows OpenAI's 429 for an empty account and doesn't ask again", async () => {
  const said = await failure({
    status: 429,
    body: { error: { code: "insufficient_quota", message: "Exceeded quota" } },
  });
  equal(said.code, "credit");
  equal(said.asked, 1);
});

Deno.test("openai explains an unknown model", async () => {
  await using server = startOpenAIServer({ models: ["another"] });
  const error = await askInVain(openaiAt(server.url));
  equal(error.code, "model");
  match(
    error.message,
    /^Cannot ask mine: expected a model it has, got HTTP 404 \(The model `test-model` does not exist/,
  );
  equal(
    error.hint,
    "Choose one it has: miniclaw config set agent.model NAME",
  );
});

Deno.test("openai knows OpenRouter's 400 for an unknown model", async () => {
  const { code } = await failure({
    status: 400,
    body: { error: { code: 400, message: "x/y is not a valid model ID" } },
  });
  equal(code, "model");
});

Deno.test("openai says what a refused request was refused for, once", async () => {
  const said = await failure({
    status: 400,
    body: { error: { message: "This model's maximum context is 8 tokens" } },
  });
  equal(said.code, "request");
  match(
    said.message,
    /expected the request to be accepted, got HTTP 400 \(This/,
  );
  match(
    said.hint ?? "",
    /too long for this model: lower agent\.context_tokens/,
  );
  equal(said.asked, 1);
});

Deno.test("openai asks three times more when there are too many requests", async () => {
  const log: string[] = [];
  const said = await failure(
    { status: 429, headers: { "retry-after": "0" }, body: "slow down" },
    { log },
  );
  equal(said.code, "rate_limit");
  equal(
    said.message,
    "Cannot ask mine: expected an answer, got HTTP 429 (slow down)",
  );
  match(said.hint ?? "", /^Too many requests: wait a minute/);
  equal(said.asked, 4);
  equal(log.length, 3);
  match(
    log[0],
    /WARN .*HTTP 429 \(slow down\); asking again in 0\.0 s \(1 of 3\)/,
  );
});

Deno.test("openai asks again after 408 and 5xx, and shows a page by its title", async () => {
  for (const status of [408, 500, 502, 503, 529]) {
    const body = "<!DOCTYPE html><title>Bad\n gateway</title><p>secret";
    const said = await failure({ status, body });
    equal(said.code, "service");
    equal(
      said.message,
      `Cannot ask mine: expected an answer, got HTTP ${status} (an HTML page "Bad gateway")`,
    );
    equal(said.hint, "Check providers.mine.base_url: URL");
    equal(said.asked, 4);
  }
});

Deno.test("openai takes a page at 404 for a wrong address, not for a model", async () => {
  const said = await failure({ status: 404, body: "<html><body>nginx" });
  equal(said.code, "service");
  match(said.message, /got HTTP 404 \(an HTML page\)$/);
  equal(said.hint, "Check providers.mine.base_url: URL");
});

Deno.test("openai follows no redirect", async () => {
  const location = "http://127.0.0.1:9/elsewhere";
  const said = await failure({ status: 308, headers: { location } });
  equal(said.code, "service");
  match(said.message, /got HTTP 308$/);
  equal(said.hint, "Check providers.mine.base_url: URL");
  equal(said.asked, 1);
});

Deno.test("openai reports a page inside HTTP 200, whatever its type", async () => {
  for (const type of ["text/html", "text/event-stream", "text/plain"]) {
    const said = await failure({
      status: 200,
      headers: { "content-type": type },
      body: "<!-- x -->\n<html><head><title>Sign in</title></head>",
    });
    equal(said.code, "service");
    equal(
      said.message,
      'Cannot ask mine: expected an answer, got an HTML page "Sign in"',
    );
    equal(said.hint, "Check providers.mine.base_url: URL");
  }
});

Deno.test("openai reports JSON, text or nothing in the place of a stream", async () => {
  const cases: [unknown, RegExp][] = [
    [{ choices: [], id: 7 }, /got "\{"choices":\[\],"id":7\}"$/],
    ["It \x1b[31mworks!", /got "It works!"$/],
    ["", /got nothing$/],
    [null, /got nothing$/],
    ["data: {oops\n\n", /got a piece that isn't JSON, near "data: \{oops"$/],
    ["data: [DONE]\n\n", /got "data: \[DONE\]"$/],
  ];
  for (const [body, wish] of cases) {
    const said = await failure({ status: 200, body });
    equal(said.code, "service");
    match(said.message, wish);
  }
});

Deno.test("openai reports an error inside HTTP 200, as JSON and as an event", async () => {
  const error = { code: 403, message: "Blocked", metadata: { raw: "by X" } };
  for (
    const body of [{ error }, `data: ${JSON.stringify({ error })}\n\n`]
  ) {
    const said = await failure({ status: 200, body });
    equal(said.code, "auth");
    equal(
      said.message,
      "Cannot ask mine: expected to be let in, got an error inside HTTP 200 (Blocked: by X)",
    );
  }
});

Deno.test("openai asks again after a passing error inside HTTP 200", async () => {
  const error = { code: 502, message: "Upstream is down" };
  const said = await failure({ status: 200, body: { error } });
  equal(said.code, "service");
  equal(said.asked, 4);
});

const TEXT = 'data: {"choices":[{"delta":{"content":"So"}}]}\n\n';

Deno.test("openai reports an error in the middle of an answer and doesn't ask again", async () => {
  const errors = [
    '{"error":"overloaded"}',
    '{"error":{"message":"overloaded"}}',
  ];
  for (const error of errors) {
    const seen: string[] = [];
    const said = await failure(
      { chunks: [TEXT, `data: ${error}\n\n`] },
      { onPiece: (piece) => seen.push(piece.kind) },
    );
    equal(said.code, "service");
    match(said.message, /got an error inside HTTP 200 \(overloaded\)$/);
    equal(said.asked, 1);
    deepEqual(seen, ["text"]);
  }
});

Deno.test("openai reports an answer that was cut off", async () => {
  const error = 'data: {"choices":[{"delta":{},"finish_reason":"error"}]}\n\n';
  for (const chunks of [[TEXT], [TEXT, error, "data: [DONE]\n\n"]]) {
    const said = await failure({ chunks });
    equal(said.code, "service");
    equal(
      said.message,
      "Cannot ask mine: expected the whole answer, got one that was cut off",
    );
    match(said.hint ?? "", /^Ask again/);
    equal(said.asked, 1);
  }
});

Deno.test("openai reports a connection that broke, and asks again only before the first piece", async () => {
  const broken = await failure({ chunks: [TEXT], then: "cut" });
  equal(broken.code, "network");
  match(broken.message, /^Cannot reach mine: expected an answer from 127/);
  equal(broken.asked, 1);
  const early = await failure({ chunks: [": wait\n\n"], then: "cut" });
  equal(early.code, "network");
  equal(early.asked, 4);
});

Deno.test("openai names the host where nobody answers, and why", async () => {
  const gone = startOpenAIServer();
  await gone[Symbol.asyncDispose]();
  const log: string[] = [];
  const error = await askInVain(openaiAt(gone.url), { log });
  equal(error.code, "network");
  const { host } = new URL(gone.url);
  match(error.message, /^Cannot reach mine: expected an answer from /);
  ok(error.message.includes(`${host}, got `));
  match(error.message, /refused/i);
  match(error.hint ?? "", /^Check the network, and providers\.mine\.base_url/);
  equal(log.length, 3);
});
