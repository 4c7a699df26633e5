import { equal, match, ok, rejects } from "node:assert/strict";
import { APIError, OpenAI } from "openai";
import type { OpenAIAnswer } from "../fakes/openai_script.ts";
import { programFiles, untilKept } from "./program_files.ts";
import { TOKEN, WebStage } from "./web_stage.ts";

function client(stage: WebStage): OpenAI {
  return new OpenAI({
    ...{ apiKey: TOKEN, baseURL: `${stage.url}/v1`, maxRetries: 0 },
  });
}

const question = {
  model: "miniclaw",
  messages: [{ role: "user" as const, content: "Tell me a story" }],
};

/** A stage whose model says half of its first answer, and all of the others. */
async function hesitating(): Promise<WebStage> {
  const { promise: hold } = Promise.withResolvers<void>();
  return await WebStage.create({
    answer: (_, n): OpenAIAnswer =>
      n === 0
        ? { text: ["Once upon", "never"], hold }
        : { text: "Once upon a time" },
  });
}

Deno.test("a stream that a SIGTERM cuts ends with an error, and its conversation after the next start", async () => {
  await using stage = await hesitating();
  await using gateway = await stage.start();
  const stream = await client(stage).chat.completions.create({
    ...{ ...question, stream: true },
  });
  let said = "";
  await rejects(async () => {
    for await (const { choices } of stream) {
      said += choices[0].delta.content ?? "";
      if (said !== "") gateway.child.kill("SIGTERM");
    }
  }, (error) => {
    ok(error instanceof APIError, `${error}`);
    match(error.message, /the gateway is ending/);
    equal(error.code, "busy");
    return true;
  });
  equal(said, "Once upon");
  equal(await gateway.ended(), 0);
  equal((await programFiles(stage.program)).length, 2); // it and its lock
  await using again = await stage.start();
  await untilKept(stage.program, 0);
  equal(stage.model.requests.length, 2);
  ok(!/WARN|ERROR/.test(again.log), again.log);
});

Deno.test("killed in the middle of an answer, it answers after the next start, and forgets", async () => {
  await using stage = await hesitating();
  await using gateway = await stage.start();
  const stream = await client(stage).chat.completions.create({
    ...{ ...question, stream: true },
  });
  await rejects(async () => {
    for await (const { choices } of stream) {
      if (choices[0].delta.content) gateway.child.kill("SIGKILL");
    }
  });
  await gateway.ended();
  await untilKept(stage.program, 1);
  await using again = await stage.start();
  await untilKept(stage.program, 0);
  equal(stage.model.requests.length, 2);
  ok(!/WARN|ERROR/.test(again.log), again.log);
});

Deno.test("what a crash left between a program's conversation and its message is removed, and nothing else", async () => {
  await using stage = await WebStage.create();
  const folder = stage.program.path("workspace/sessions");
  await Deno.mkdir(folder, { recursive: true });
  const left = `program-${crypto.randomUUID()}`;
  const at = new Date().toISOString();
  const names = [left, "program-of-mine", "default"];
  for (const chat_id of names) {
    const session_id = `web_${chat_id}`;
    const session = {
      ...{ session_id, channel: "web", chat_id, messages: [] },
      ...{ created_at: at, last_accessed: at },
    };
    await Deno.writeTextFile(
      `${folder}/${session_id}.json`,
      JSON.stringify(session),
    );
  }
  await using _gateway = await stage.start();
  await untilKept(stage.program, 1);
  const kept = await Array.fromAsync(Deno.readDir(folder));
  equal(kept.length, 2);
  match((await programFiles(stage.program))[0], /program-of-mine/);
});
