import * as v from "valibot";
import { type ChatAddress, chatKey } from "../base/chat_address.ts";
import { UsageError } from "../base/miniclaw_error.ts";
import { Redactor } from "../base/redactor.ts";
import { secretsOf } from "../config/load_config.ts";
import { defineTool, type Tool } from "./tool.ts";

interface MessageArgs {
  content: string;
  channel?: string;
  chat_id?: string;
}

/** Sends a text to a chat beside the reply. */
export const message: Tool = defineTool({
  name: "message",
  description:
    "Sends a message at once, beside your reply: a note on the way of a long " +
    "task, or a text to another chat. Your reply itself is sent by itself: don't " +
    "use this for it.",
  parameters: v.strictObject({
    content: v.pipe(v.string(), v.description("The text to send")),
    channel: v.optional(v.pipe(
      v.string(),
      v.description("Such as telegram; left out: the channel of this chat"),
    )),
    chat_id: v.optional(v.pipe(
      v.string(),
      v.description("The chat on that channel; left out: this chat"),
    )),
  }),
  touches: () => [{ scope: "chat", write: true }],
  harmsTwice: () => true,
  async run(args: MessageArgs, context): Promise<string> {
    if (args.content.trim() === "") {
      throw new UsageError("Cannot send: expected a content, got nothing");
    }
    const to = addressed(args, context.chat);
    const redactor = new Redactor();
    redactor.add(...secretsOf(context.config));
    await context.send(to, redactor.redact(args.content));
    return `Sent to ${chatKey(to)}`;
  },
});

function addressed(
  { channel = "", chat_id = "" }: MessageArgs,
  current: ChatAddress,
): ChatAddress {
  const sameChannel = channel === "" || channel === current.channel;
  if (!sameChannel && chat_id === "") {
    throw new UsageError(
      `Cannot send to ${channel}: expected a chat_id with that channel, got none`,
      { hint: "Leave both out to send to this chat" },
    );
  }
  return {
    channel: sameChannel ? current.channel : channel,
    chatId: chat_id === "" ? current.chatId : chat_id,
  };
}
