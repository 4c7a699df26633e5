/** No person calls a conversation so. */
const NAME =
  /^program-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The name of a new conversation of a client of the OpenAI protocol. */
export function newProgramChat(): string {
  return `program-${crypto.randomUUID()}`;
}

/** Whether a conversation is such a client's, so that no page ever shows it. */
export function isProgramChat(chatId: string): boolean {
  return NAME.test(chatId);
}
