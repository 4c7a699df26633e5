import * as v from "valibot";
import { lockChat } from "../../../agent/lock_chat.ts";
import { MiniclawError } from "../../../base/miniclaw_error.ts";
import { phrase } from "../../../base/phrase.ts";
import { texts } from "../../../i18n/en/resources.ts";
import type { Operation } from "../operation.ts";

/** Deletes a conversation in which nothing is being answered. */
export const deleteSession: Operation = {
  method: "DELETE",
  path: "/api/sessions/:id",
  id: "deleteSession",
  summary: "Delete a conversation",
  tag: "sessions",
  result: v.undefined(),
  status: 204,
  errors: {
    404: "There is no such conversation",
    409: "An answer is being written in it",
  },
  async run({ params: { id } }, { gateway: { live, web }, home, log }) {
    const { sessions } = live.parts;
    const { channel, chat_id: chatId } = await sessions.get(id);
    const atOnce = AbortSignal.abort(isAnswering());
    using _lock = await lockChat({ channel, chatId }, { home, log }, atOnce);
    await sessions.delete(id);
    if (channel === web.name) {
      await web.kept.forget(chatId);
      web.log(chatId).forget();
    }
    return { body: undefined };
  },
};

function isAnswering(): MiniclawError {
  return new MiniclawError(phrase(texts.isAnswering), {
    code: "conflict",
    hint: phrase(texts.stopFirst),
  });
}
