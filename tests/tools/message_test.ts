import { deepEqual, equal, rejects } from "node:assert/strict";
import { message } from "../../src/tools/message.ts";
import { toolContext } from "../fakes/tool_context.ts";
import { call } from "./store_context.ts";

Deno.test("message goes to the current chat unless another is named", async () => {
  await using context = await toolContext();
  const result = await call(message, { content: "hi" }, context);
  equal(result, "Sent to cli:default");
  await call(message, { content: "b", chat_id: "work" }, context);
  await call(message, { content: "c", channel: "cli" }, context);
  await call(
    message,
    { content: "d", channel: "telegram", chat_id: "7" },
    context,
  );
  deepEqual(context.sent, [
    { channel: "cli", chatId: "default", content: "hi" },
    { channel: "cli", chatId: "work", content: "b" },
    { channel: "cli", chatId: "default", content: "c" },
    { channel: "telegram", chatId: "7", content: "d" },
  ]);
});

Deno.test("message to another channel needs its chat", async () => {
  await using context = await toolContext();
  await rejects(
    call(message, { content: "x", channel: "telegram" }, context),
    /Cannot send to telegram: expected a chat_id/,
  );
  await rejects(call(message, { content: " \n" }, context), /got nothing/);
  deepEqual(context.sent, []);
});

Deno.test("message never carries a secret of the configuration", async () => {
  await using context = await toolContext({
    configure: (config) => config.channels.telegram.token = "123456:AbCdEfGh",
  });
  await call(message, { content: "The token is 123456:AbCdEfGh." }, context);
  equal(context.sent[0].content, "The token is ***.");
});

Deno.test("message passes on why a chat can't be reached", async () => {
  await using context = await toolContext({
    send: () => Promise.reject(new Error("no such chat")),
  });
  await rejects(call(message, { content: "x" }, context), /no such chat/);
  deepEqual(message.touches({ content: "x" }), [{
    scope: "chat",
    write: true,
  }]);
});
