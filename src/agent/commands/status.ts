import { localDate, localTime } from "../../base/zoned_time.ts";
import { describeToday } from "../governor/describe_today.ts";
import type { ChatCommand, ChatCommandContext } from "./chat_command.ts";

/** Says what the chat works with, what is going on, and what it cost. */
export const statusCommand: ChatCommand = {
  name: "status",
  brief: "Show the model, this conversation, what runs and today's tokens",
  urgent: true,
  async run(_argument, context) {
    const { session, providerName, model, governor } = context;
    return [
      `Model: ${model} (${providerName})`,
      `Conversation: ${session.session_id}, ${session.messages.length} messages`,
      ...(governor ? [await describeToday(governor)] : []),
      ...answering(context),
      ...running(context),
    ].join("\n");
  },
};

function answering(context: ChatCommandContext): string[] {
  const { answeringSince, timezone } = context;
  return answeringSince
    ? [`Answering since ${localMoment(answeringSince, timezone)}`]
    : [];
}

function running(context: ChatCommandContext): string[] {
  const { session, background, timezone } = context;
  const { channel, chat_id: chatId } = session;
  const works = background?.list({ channel, chatId }) ?? [];
  return [
    `In the background: ${works.length > 0 ? "" : "nothing"}`.trimEnd(),
    ...works.map(({ name, title, startedAt }) =>
      `- ${name}: ${title} (since ${localMoment(startedAt, timezone)})`
    ),
  ];
}

function localMoment(at: Date, timezone: string): string {
  return `${localDate(at, timezone)} ${localTime(at, timezone)}`;
}
