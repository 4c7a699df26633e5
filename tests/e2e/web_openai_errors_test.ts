import { equal, match, ok, rejects } from "node:assert/strict";
import {
  AuthenticationError,
  BadRequestError,
  InternalServerError,
  NotFoundError,
  OpenAI,
} from "openai";
import { programFiles } from "./program_files.ts";
import { TOKEN, WebStage } from "./web_stage.ts";

function client(stage: WebStage, apiKey = TOKEN): OpenAI {
  return new OpenAI({ apiKey, baseURL: `${stage.url}/v1`, maxRetries: 0 });
}

async function ask(openai: OpenAI, content: string): Promise<void> {
  await openai.chat.completions.create({
    model: "miniclaw",
    messages: [{ role: "user", content }],
  });
}

Deno.test("the openai client throws its own errors for what is refused", async () => {
  await using stage = await WebStage.create();
  await using _gateway = await stage.start();
  await rejects(ask(client(stage, "wrong"), "Hello"), (error) => {
    ok(error instanceof AuthenticationError, `${error}`);
    match(error.message, /Authorization: Bearer TOKEN/);
    equal(error.type, "invalid_request_error");
    return true;
  });
  await rejects(ask(client(stage), " "), (error) => {
    ok(error instanceof BadRequestError, `${error}`);
    match(error.message, /"messages": expected messages of which the last/);
    return true;
  });
  const embeddings = client(stage).embeddings;
  await rejects(
    embeddings.create({ model: "miniclaw", input: "Hello" }),
    (error) => {
      ok(error instanceof NotFoundError, `${error}`);
      equal(error.code, "not_found");
      return true;
    },
  );
  const openai = new OpenAI({
    apiKey: TOKEN,
    baseURL: `${stage.url}/v1`,
    defaultHeaders: { "accept-language": "de" },
  });
  await rejects(ask(openai, " "), /Erwartet: Nachrichten/);
});

Deno.test("the openai client is told when too many wait, and nothing of its question stays", async () => {
  await using stage = await WebStage.create({ answer: () => ({ hang: true }) });
  await using _gateway = await stage.start();
  const openai = client(stage);
  const leave = new AbortController();
  // Four are worked on, and a hundred wait.
  const waiting = Array.from(
    { length: 104 },
    () =>
      openai.chat.completions.create({
        model: "miniclaw",
        messages: [{ role: "user", content: "Wait" }],
      }, { signal: leave.signal }).catch(() => {}),
  );
  await stage.running.queued(100);
  const before = await programFiles(stage.program);
  await rejects(ask(openai, "One too many"), (error) => {
    ok(error instanceof InternalServerError, `${error}`);
    equal(error.status, 503);
    equal(error.code, "busy");
    match(error.message, /too many wait already/);
    return true;
  });
  const after = await programFiles(stage.program);
  equal(after.length, before.length);
  leave.abort();
  await Promise.all(waiting);
});
