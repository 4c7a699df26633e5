import { useLayoutEffect, useState } from "../preact.js";

/** A value that is still there after the page was closed; undefined forgets it. */
export function useKept(key, initial) {
  const [value, setValue] = useState(() => read(key) ?? initial);
  useLayoutEffect(() => keep(key, value), [key, value]);
  return [value, setValue];
}

/** What was kept in this browser. */
export function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value in this browser, where there is room. */
export function keep(key, value) {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // The text itself stays on the page.
  }
}
