import { texts } from "../../i18n/en/chat_commands.ts";
import type { ChatCommand } from "./chat_command.ts";
import { replyToRequest } from "./reply_to_request.ts";

/** Refuses what waits for the person's word. */
export const denyCommand: ChatCommand = {
  name: "deny",
  brief: "deny",
  urgent: true,
  run(argument, context) {
    const [code, ...more] = argument.split(/\s+/);
    return Promise.resolve(
      code === "" || more.length > 0
        ? context.say(texts.sayDeny)
        : replyToRequest({ code, answer: "denied" }, context),
    );
  },
};
