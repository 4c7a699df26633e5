import { localDate, localTime } from "../../base/zoned_time.ts";
import { texts } from "../../i18n/en/chat_commands.ts";
import { describeToday } from "../governor/describe_today.ts";
import type { ChatCommand, ChatCommandContext } from "./chat_command.ts";

/** Says what the chat works with, what is going on, and what it cost. */
export const statusCommand: ChatCommand = {
  name: "status",
  brief: "status",
  urgent: true,
  async run(_argument, context) {
    const { session, providerName, model, governor, say } = context;
    const { session_id: id, messages: { length: count } } = session;
    return [
      say(texts.model, { model, provider: providerName }),
      say(texts.conversation, { id, count }),
      ...(governor ? [await describeToday(governor, say)] : []),
      ...answering(context),
      ...running(context),
    ].join("\n");
  },
};

function answering(context: ChatCommandContext): string[] {
  const { answeringSince: since, timezone, say } = context;
  return since
    ? [say(texts.answering, { moment: localMoment(since, timezone) })]
    : [];
}

function running(context: ChatCommandContext): string[] {
  const { session, background, timezone, say } = context;
  const { channel, chat_id: chatId } = session;
  const works = background?.list({ channel, chatId }) ?? [];
  return [
    say(works.length > 0 ? texts.background : texts.noBackground),
    ...works.map(({ name, title, startedAt }) => {
      const moment = localMoment(startedAt, timezone);
      return say(texts.work, { name, title, moment });
    }),
  ];
}

function localMoment(at: Date, timezone: string): string {
  return `${localDate(at, timezone)} ${localTime(at, timezone)}`;
}
