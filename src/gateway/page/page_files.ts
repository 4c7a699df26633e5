import marked from "marked" with { type: "text" };
import preact from "htm/preact/standalone" with { type: "text" };
import api from "./files/api.js" with { type: "text" };
import css from "./files/app.css" with { type: "text" };
import app from "./files/app.js" with { type: "text" };
import chatAnnouncer from "./files/chat/announcer.js" with { type: "text" };
import chatAnswer from "./files/chat/answer.js" with { type: "text" };
import chatApproval from "./files/chat/approval.js" with { type: "text" };
import chatChat from "./files/chat/chat.js" with { type: "text" };
import chatChatHead from "./files/chat/chat_head.js" with { type: "text" };
import chatComposer from "./files/chat/composer.js" with { type: "text" };
import chatConversation from "./files/chat/conversation.js" with {
  type: "text",
};
import chatConversations from "./files/chat/conversations.js" with {
  type: "text",
};
import chatInFrames from "./files/chat/in_frames.js" with { type: "text" };
import chatKeepKnown from "./files/chat/keep_known.js" with { type: "text" };
import chatMessage from "./files/chat/message.js" with { type: "text" };
import chatMessages from "./files/chat/messages.js" with { type: "text" };
import chatModelChoice from "./files/chat/model_choice.js" with {
  type: "text",
};
import chatNames from "./files/chat/names.js" with { type: "text" };
import chatNotices from "./files/chat/notices.js" with { type: "text" };
import chatOutbox from "./files/chat/outbox.js" with { type: "text" };
import chatOutcome from "./files/chat/outcome.js" with { type: "text" };
import chatPlainText from "./files/chat/plain_text.js" with { type: "text" };
import chatSteps from "./files/chat/steps.js" with { type: "text" };
import chatUnheard from "./files/chat/unheard.js" with { type: "text" };
import chatUnsent from "./files/chat/unsent.js" with { type: "text" };
import chatUseConversation from "./files/chat/use_conversation.js" with {
  type: "text",
};
import chatUseDraft from "./files/chat/use_draft.js" with { type: "text" };
import chatUseModelProblem from "./files/chat/use_model_problem.js" with {
  type: "text",
};
import chatUseOutbox from "./files/chat/use_outbox.js" with { type: "text" };
import chatUseStick from "./files/chat/use_stick.js" with { type: "text" };
import chatWelcome from "./files/chat/welcome.js" with { type: "text" };
import componentsCode from "./files/components/code.js" with { type: "text" };
import componentsCopyButton from "./files/components/copy_button.js" with {
  type: "text",
};
import componentsLogo from "./files/components/logo.js" with { type: "text" };
import componentsIcon from "./files/components/icon.js" with { type: "text" };
import copyText from "./files/copy_text.js" with { type: "text" };
import early from "./files/early.js" with { type: "text" };
import events from "./files/events.js" with { type: "text" };
import icon from "./files/icon.svg" with { type: "text" };
import kept from "./files/kept.js" with { type: "text" };
import main from "./files/main.js" with { type: "text" };
import markdown from "./files/markdown.js" with { type: "text" };
import markdownBlocks from "./files/markdown/blocks.js" with { type: "text" };
import markdownEntities from "./files/markdown/entities.js" with {
  type: "text",
};
import markdownCarefulLexer from "./files/markdown/careful_lexer.js" with {
  type: "text",
};
import markdownGrowingText from "./files/markdown/growing_text.js" with {
  type: "text",
};
import markdownInlines from "./files/markdown/inlines.js" with { type: "text" };
import markdownLink from "./files/markdown/link.js" with { type: "text" };
import markdownTarget from "./files/markdown/target.js" with { type: "text" };
import newId from "./files/new_id.js" with { type: "text" };
import readEvents from "./files/read_events.js" with { type: "text" };
import shellAway from "./files/shell/away.js" with { type: "text" };
import shellBar from "./files/shell/bar.js" with { type: "text" };
import shellLogin from "./files/shell/login.js" with { type: "text" };
import shellPlace from "./files/shell/place.js" with { type: "text" };
import shellTheme from "./files/shell/theme.js" with { type: "text" };
import texts from "./files/texts.js" with { type: "text" };
import waiting from "./files/waiting.js" with { type: "text" };
import { viewFiles } from "./view_files.ts";
import index from "./files/index.html" with { type: "text" };

/** The page itself. */
export const indexPage: string = index;

/** What the page loads, by its name below `/assets/`. */
export const pageFiles: Readonly<Record<string, string>> = {
  ...viewFiles,
  "api.js": api,
  "app.css": css,
  "app.js": app,
  "chat/announcer.js": chatAnnouncer,
  "chat/answer.js": chatAnswer,
  "chat/approval.js": chatApproval,
  "chat/chat.js": chatChat,
  "chat/chat_head.js": chatChatHead,
  "chat/composer.js": chatComposer,
  "chat/conversation.js": chatConversation,
  "chat/conversations.js": chatConversations,
  "chat/in_frames.js": chatInFrames,
  "chat/keep_known.js": chatKeepKnown,
  "chat/message.js": chatMessage,
  "chat/messages.js": chatMessages,
  "chat/model_choice.js": chatModelChoice,
  "chat/names.js": chatNames,
  "chat/notices.js": chatNotices,
  "chat/outbox.js": chatOutbox,
  "chat/outcome.js": chatOutcome,
  "chat/plain_text.js": chatPlainText,
  "chat/steps.js": chatSteps,
  "chat/unheard.js": chatUnheard,
  "chat/unsent.js": chatUnsent,
  "chat/use_conversation.js": chatUseConversation,
  "chat/use_draft.js": chatUseDraft,
  "chat/use_model_problem.js": chatUseModelProblem,
  "chat/use_outbox.js": chatUseOutbox,
  "chat/use_stick.js": chatUseStick,
  "chat/welcome.js": chatWelcome,
  "components/code.js": componentsCode,
  "components/copy_button.js": componentsCopyButton,
  "components/icon.js": componentsIcon,
  "components/logo.js": componentsLogo,
  "copy_text.js": copyText,
  "early.js": early,
  "events.js": events,
  "icon.svg": icon,
  "kept.js": kept,
  "main.js": main,
  "markdown.js": markdown,
  "markdown/blocks.js": markdownBlocks,
  "markdown/entities.js": markdownEntities,
  "markdown/careful_lexer.js": markdownCarefulLexer,
  "markdown/growing_text.js": markdownGrowingText,
  "markdown/inlines.js": markdownInlines,
  "markdown/link.js": markdownLink,
  "markdown/target.js": markdownTarget,
  "marked.js": marked,
  "new_id.js": newId,
  "preact.js": preact,
  "read_events.js": readEvents,
  "shell/away.js": shellAway,
  "shell/bar.js": shellBar,
  "shell/login.js": shellLogin,
  "shell/place.js": shellPlace,
  "shell/theme.js": shellTheme,
  "texts.js": texts,
  "waiting.js": waiting,
};
