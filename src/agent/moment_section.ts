import type { ChatAddress } from "../base/chat_address.ts";
import { localDate, localTime } from "../base/zoned_time.ts";
import type { PromptPart } from "./prompt_part.ts";

/** When and where a message is answered. */
export interface Moment {
  /** The chat that is answered. */
  chat: ChatAddress;
  /** The moment. */
  now: Date;
  /** The person's IANA time zone. */
  timezone: string;
  /** The person's language as a BCP 47 tag. */
  language: string;
}

/** Last, since it changes: what stands before it can stay in a model's cache. */
export function momentSection(
  { chat, now, timezone, language }: Moment,
): PromptPart {
  const date = localDate(now, timezone);
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()];
  const text = `<now>
${weekday}, ${date} ${localTime(now, timezone)} (${timezone})
Chat: ${chat.channel} ${chat.chatId}
Answer in the language of the person's message; their system speaks ${language}.
</now>`;
  return { name: "now", text };
}

const WEEKDAYS = [
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
];
