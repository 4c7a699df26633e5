import { html, useEffect, useRef, useState } from "../preact.js";
import { t } from "../texts.js";
import { plainText } from "./plain_text.js";

/** Tells who can't see it what is new: an answer once it is whole, and questions. */
export function Announcer({ conversation: { messages, approvals } }) {
  const [words, setWords] = useState("");
  const before = useRef({ writing: new Set(), asked: new Set() });
  useEffect(() => {
    const { writing, asked } = before.current;
    const over = messages.filter(({ key, isWriting }) =>
      !isWriting && writing.has(key)
    );
    const isAsked = approvals.some(({ code }) => !asked.has(code));
    const told = over.map(({ role, text }) => `${t(role)}: ${plainText(text)}`);
    if (isAsked) told.push(t("mayIRun"));
    if (told.length > 0) setWords(told.join("\n"));
    before.current = {
      writing: new Set(keysOfWriting(messages)),
      asked: new Set(approvals.map(({ code }) => code)),
    };
  }, [messages, approvals]);
  return html`<div class="sr" role="status">${words}</div>`;
}

function keysOfWriting(messages) {
  return messages.filter(({ isWriting }) => isWriting).map(({ key }) => key);
}
