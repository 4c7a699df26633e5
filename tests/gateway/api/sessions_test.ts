import { deepEqual, equal, match } from "node:assert/strict";
import { lockFile } from "../../../src/base/lock_file.ts";
import { startOpenAIServer } from "../../fakes/openai_server.ts";
import { ApiStage } from "./api_stage.ts";

const at = "2026-11-19T10:00:00.000Z";

/** A conversation of four messages, as its file. */
function session(
  channel: string,
  chat_id: string,
  more: Record<string, unknown> = {},
): Record<string, string> {
  const session_id = `${channel}_${chat_id}`;
  return {
    [`workspace/sessions/${session_id}.json`]: JSON.stringify({
      ...{ session_id, channel, chat_id, created_at: at, last_accessed: at },
      messages: [
        { role: "user", content: `Hello\nfrom ${chat_id}`, timestamp: at },
        {
          role: "assistant",
          content: "",
          timestamp: at,
          tool_calls: [{
            id: "1",
            name: "read_file",
            arguments: { path: "a" },
          }],
        },
        {
          role: "tool",
          content: "x".repeat(9000),
          timestamp: at,
          tool_call_id: "1",
        },
        { role: "assistant", content: "Voilà du thé", timestamp: at },
      ],
      ...more,
    }),
  };
}

const FILES = {
  ...session("telegram", "11", { model: "tiny" }),
  ...session("web", "default", { last_accessed: "2026-11-19T11:00:00.000Z" }),
  ...session("cli", "empty", { messages: [] }),
  "workspace/sessions/broken.json": "{",
  "state/web/web_default.jsonl": `${
    JSON.stringify({ at: "2026-11-19T12:00:00.000Z", text: "A reminder" })
  }\n`,
};

Deno.test("conversations of all channels are listed, found, read and deleted", async (t) => {
  await using stage = await ApiStage.start({}, FILES);
  const ids = async (query = ""): Promise<string[]> => {
    const { body } = await stage.ask("GET", `/api/sessions${query}`);
    return body.items.map(({ id }: { id: string }) => id);
  };

  await t.step("the last used first", async () => {
    const { body } = await stage.ask("GET", "/api/sessions");
    deepEqual(body.items[0], {
      ...{ id: "web_default", channel: "web", chat_id: "default" },
      ...{ title: "Hello from default", created_at: at, messages: 2 },
      last_accessed: "2026-11-19T11:00:00.000Z",
    });
    deepEqual(await ids(), ["web_default", "cli_empty", "telegram_11"]);
    deepEqual(await ids("?limit=1"), ["web_default"]);
  });

  await t.step("what was said is found, with or without accents", async () => {
    deepEqual(await ids("?q=the%20VOILA"), ["web_default", "telegram_11"]);
    deepEqual(await ids("?q=from%2011"), ["telegram_11"]);
    deepEqual(await ids("?q=xxxx"), []);
  });

  await t.step("one is read as a page shows it", async () => {
    const { body } = await stage.ask("GET", "/api/sessions/telegram_11");
    equal(body.model, "tiny");
    deepEqual(body.messages.map(({ role }: { role: string }) => role), [
      ...["user", "assistant"],
    ]);
    const [step] = body.messages[1].steps;
    deepEqual([step.tool, step.output.length], ["read_file", 4096]);
    const web = await stage.ask("GET", "/api/sessions/web_default");
    equal(web.body.messages.at(-1).text, "A reminder");
  });

  await t.step("one in which an answer is being written stays", async () => {
    const path = stage.program.path("state/locks/web_default.lock");
    await Deno.mkdir(stage.program.path("state/locks"), { recursive: true });
    {
      using _turn = await lockFile(path);
      const { status, body } = await stage.ask(
        "DELETE",
        "/api/sessions/web_default",
      );
      equal(status, 409);
      match(body.error.message, /an answer is being written/);
    }
    const { status } = await stage.ask("DELETE", "/api/sessions/web_default");
    equal(status, 204);
    deepEqual(await ids(), ["cli_empty", "telegram_11"]);
    deepEqual(await stage.names("state/web"), []);
  });

  for (
    const id of ["web_default", "..%2F..%2Fconfig", "%2E%2E%2Fx", "broken.json"]
  ) {
    await t.step(`there is no ${id}`, async () => {
      for (const method of ["GET", "DELETE"]) {
        const { status } = await stage.ask(method, `/api/sessions/${id}`);
        equal(status, 404);
      }
    });
  }

  await t.step(
    "one that can't be read says so, and is logged once",
    async () => {
      const logged = stage.gateway.log.match(/is not a session/g);
      equal(logged?.length, 1);
      const { status, body } = await stage.ask("GET", "/api/sessions/broken");
      equal(status, 422);
      match(body.error.message, /Cannot read the session "broken"/);
    },
  );
});

Deno.test("a conversation stays while its answer is being written, and goes afterwards", async () => {
  const key = "sk-test-0123456789";
  const { promise: hold, resolve: goOn } = Promise.withResolvers<void>();
  const { promise: asked, resolve: onAsked } = Promise.withResolvers<void>();
  const answer = () => {
    onAsked();
    return { text: ["One", " moment"], hold };
  };
  await using model = startOpenAIServer({ key, answer });
  await using stage = await ApiStage.start({
    agent: { provider: "openai", model: "test-model" },
    providers: {
      openai: { type: "openai", base_url: model.url, api_key: key },
    },
  }, FILES);
  const path = "/api/sessions/web_default";
  const run = stage.ask("POST", "/run", { body: { message: "Hi" } });
  await asked;
  equal((await stage.ask("DELETE", path)).status, 409);
  const { body } = await stage.ask("GET", "/api/status");
  equal(body.series.turns.at(-1), 1);
  goOn();
  equal((await run).body.text, "One moment");
  equal((await stage.ask("DELETE", path)).status, 204);
});
