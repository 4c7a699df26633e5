import { html, useEffect, useRef, useState } from "../preact.js";
import { t } from "../texts.js";
import { plainText } from "./plain_text.js";
import { nothing, unheard } from "./unheard.js";

/** Tells who can't see it what is new: answers once they are whole, and questions. */
export function Announcer({ conversation }) {
  const [words, setWords] = useState("");
  const known = useRef(nothing);
  useEffect(() => {
    const news = unheard(known.current, conversation);
    known.current = news.known;
    const told = news.said.map(({ role, text }) =>
      `${t(role)}: ${plainText(text)}`
    );
    if (news.isAsked) told.push(t("mayIRun"));
    if (told.length > 0) setWords(told.join("\n"));
  }, [conversation]);
  return html`<div class="sr" role="status">${words}</div>`;
}
