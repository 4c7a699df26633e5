import { texts } from "../../i18n/en/chat_commands.ts";
import type { ChatCommand } from "./chat_command.ts";
import { replyToRequest } from "./reply_to_request.ts";

/** Allows what waits for the person's word. */
export const approveCommand: ChatCommand = {
  name: "approve",
  brief: "approve",
  urgent: true,
  run(argument, context) {
    const [code = "", word = "", ...more] = argument.split(/\s+/);
    const always = word.toLowerCase() === "always";
    if (code === "" || more.length > 0 || (word !== "" && !always)) {
      return Promise.resolve(context.say(texts.sayApprove));
    }
    const answer = always ? "always" : "once";
    return Promise.resolve(replyToRequest({ code, answer }, context));
  },
};
