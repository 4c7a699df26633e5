import { keep, OWN, read } from "../kept.js";
import { useEffect, useState } from "../preact.js";

/**
 * What is written and not sent yet. Each tab has its own; a new one begins with
 * what was written last in any, until that is sent.
 *
 * @returns {[string, (text: string) => void]}
 */
export function useDraft(session) {
  const key = `draft:${encodeURIComponent(session)}`;
  const [text, setText] = useState(() => read(key, OWN) ?? read(key) ?? "");
  useEffect(() => {
    // What this tab took over was sent elsewhere.
    const onStorage = (event) => {
      if (event.key !== key || event.newValue !== null) return;
      setText((mine) => mine === event.oldValue ? "" : mine);
    };
    addEventListener("storage", onStorage);
    return () => removeEventListener("storage", onStorage);
  }, [key]);
  const change = (value) => {
    // Another tab's stays, unless this one writes.
    if (value || read(key) === text) keep(key, value);
    keep(key, value, OWN);
    setText(value);
  };
  return [text, change];
}
