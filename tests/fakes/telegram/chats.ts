import type { FakeGroup, FakeMessage, FakePerson, Payload } from "./model.ts";
import { badRequest, Refusal } from "./refusal.ts";

/** Who and what there is, and what was written. */
export class Chats {
  readonly people: FakePerson[];
  readonly groups: FakeGroup[] = [];
  /** In the order in which they were written, deleted ones too. */
  readonly messages: FakeMessage[] = [];

  constructor(people: FakePerson[]) {
    this.people = people;
  }

  /** The chat of a request, where the bot may write. */
  checkChat({ chat_id, message_thread_id }: Payload): number {
    if (chat_id === undefined) throw badRequest("chat_id is empty");
    const group = this.groups.find(({ id }) => id === Number(chat_id));
    if (group) checkGroup(group, message_thread_id);
    else this.#checkPerson(Number(chat_id));
    return Number(chat_id);
  }

  /** Writes a message into a chat. */
  add(
    fields:
      & Pick<FakeMessage, "chatId" | "text" | "isBots">
      & Partial<FakeMessage>,
  ): FakeMessage {
    const message = {
      messageId: this.messages.length + 1,
      entities: [],
      buttons: [],
      isDeleted: false,
      edits: 0,
      ...fields,
    };
    this.messages.push(message);
    return message;
  }

  /** A message that is still there. */
  find(chatId: number, messageId: unknown): FakeMessage | undefined {
    return this.messages.find((one) =>
      one.chatId === chatId && one.messageId === Number(messageId) &&
      !one.isDeleted
    );
  }

  #checkPerson(id: number): void {
    const person = this.people.find((one) => one.id === id);
    if (!person) throw badRequest("chat not found");
    const forbidden = {
      "started": undefined,
      "never started": "bot can't initiate conversation with a user",
      "blocked": "bot was blocked by the user",
    }[person.state];
    if (forbidden) throw new Refusal(403, `Forbidden: ${forbidden}`);
  }
}

function checkGroup({ state, topics }: FakeGroup, topic: unknown): void {
  if (state === "kicked") {
    throw new Refusal(403, "Forbidden: bot was kicked from the group chat");
  }
  if (state) {
    throw badRequest("group chat was upgraded to a supergroup chat", {
      migrate_to_chat_id: state.movedTo,
    });
  }
  if (topic !== undefined && !topics?.includes(Number(topic))) {
    throw badRequest("message thread not found");
  }
}
