import marked from "marked" with { type: "text" };
import preact from "htm/preact/standalone" with { type: "text" };
import api from "./files/api.js" with { type: "text" };
import css from "./files/app.css" with { type: "text" };
import app from "./files/app.js" with { type: "text" };
import approval from "./files/chat/approval.js" with { type: "text" };
import chat from "./files/chat/chat.js" with { type: "text" };
import composer from "./files/chat/composer.js" with { type: "text" };
import conversation from "./files/chat/conversation.js" with { type: "text" };
import message from "./files/chat/message.js" with { type: "text" };
import steps from "./files/chat/steps.js" with { type: "text" };
import code from "./files/components/code.js" with { type: "text" };
import events from "./files/events.js" with { type: "text" };
import icon from "./files/icon.svg" with { type: "text" };
import index from "./files/index.html" with { type: "text" };
import login from "./files/login.js" with { type: "text" };
import main from "./files/main.js" with { type: "text" };
import markdown from "./files/markdown.js" with { type: "text" };
import texts from "./files/texts.js" with { type: "text" };

/** The page itself. */
export const indexPage: string = index;

/** What the page loads, by its name below `/assets/`. */
export const pageFiles: Readonly<Record<string, string>> = {
  "api.js": api,
  "app.css": css,
  "app.js": app,
  "chat/approval.js": approval,
  "chat/chat.js": chat,
  "chat/composer.js": composer,
  "chat/conversation.js": conversation,
  "chat/message.js": message,
  "chat/steps.js": steps,
  "components/code.js": code,
  "events.js": events,
  "icon.svg": icon,
  "login.js": login,
  "main.js": main,
  "markdown.js": markdown,
  "marked.js": marked,
  "preact.js": preact,
  "texts.js": texts,
};
