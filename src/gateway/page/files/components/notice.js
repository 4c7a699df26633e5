import { html, useCallback, useEffect, useState } from "../preact.js";

/** Milliseconds for which something is told. */
const TOLD = 8000;

/** What was just done, told in passing: the line, and a way to say something. */
export function useNotice() {
  const [told, setTold] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setTold(""), TOLD);
    return () => clearTimeout(timer);
  }, [told]);
  const line = html`<p role="status" class="notice">${told}</p>`;
  return [line, useCallback((text) => setTold(text), [])];
}
