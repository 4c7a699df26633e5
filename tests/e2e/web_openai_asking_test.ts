import { match } from "node:assert/strict";
import { OpenAI } from "openai";
import { TOKEN, WebStage } from "./web_stage.ts";

Deno.test("an openai client doesn't wait for a word that nobody could give", {
  timeout: 120_000, // less than a request waits for its person's word
}, async () => {
  const call = { name: "exec", arguments: { command: "whoami", args: [] } };
  await using stage = await WebStage.create({
    answer: [{ calls: [call] }, { text: "I may not" }],
    config: { tools: { exec: { isolation: "none" } } },
  });
  await using _gateway = await stage.start();
  const baseURL = `${stage.url}/v1`;
  const openai = new OpenAI({ apiKey: TOKEN, baseURL, maxRetries: 0 });
  const { choices } = await openai.chat.completions.create({
    model: "miniclaw",
    messages: [{ role: "user", content: "Who are you?" }],
  });
  match(choices[0].message.content ?? "", /I may not/);
  const { content } = stage.model.requests[1].body.messages.at(-1)!;
  match(String(content), /^Error: .* nobody can be asked from here/);
});
