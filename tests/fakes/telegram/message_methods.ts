import type { Chats } from "./chats.ts";
import { checkButtons, checkReply } from "./check_markup.ts";
import { checkText } from "./check_text.ts";
import type { FakeMessage, Payload } from "./model.ts";
import { badRequest } from "./refusal.ts";
import { toTelegramMessage } from "./telegram_message.ts";

/** What a method does with a request. */
export type Method = (payload: Payload) => unknown;

/** The methods that write, change and delete messages. */
export function messageMethods(
  chats: Chats,
  onSent: (message: FakeMessage) => void,
): Record<string, Method> {
  const botsMessage = (payload: Payload, toDo: string): FakeMessage => {
    const chatId = chats.checkChat({ chat_id: payload.chat_id });
    const message = chats.find(chatId, payload.message_id);
    if (!message) throw badRequest(`message to ${toDo} not found`);
    if (!message.isBots) throw badRequest(`message can't be ${toDo}ed`);
    return message;
  };
  return {
    sendMessage: (payload) => {
      const chatId = chats.checkChat(payload);
      const checked = checkText(payload);
      const replyTo = checkReply(
        payload,
        (id) => chats.find(chatId, id) !== undefined,
      );
      const buttons = checkButtons(payload);
      const topic = payload.message_thread_id as number | undefined;
      const message = chats.add({
        ...{ chatId, replyTo, topic, buttons, ...checked, isBots: true },
      });
      onSent(message);
      return toTelegramMessage(message, chats);
    },
    editMessageText: (payload) => {
      const message = botsMessage(payload, "edit");
      const next = { ...checkText(payload), buttons: checkButtons(payload) };
      if (isSame(message, next)) {
        throw badRequest(
          "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
        );
      }
      Object.assign(message, next, { edits: message.edits + 1 });
      return toTelegramMessage(message, chats);
    },
    deleteMessage: (payload) => {
      botsMessage(payload, "delete").isDeleted = true;
      return true;
    },
  };
}

type Content = Pick<FakeMessage, "text" | "entities" | "buttons">;

function isSame(one: Content, other: Content): boolean {
  const [first, second] = [one, other].map(({ text, entities, buttons }) =>
    JSON.stringify([text, entities, buttons])
  );
  return first === second;
}
