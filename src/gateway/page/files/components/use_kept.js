import * as words from "../kept.js";
import { useLayoutEffect, useState } from "../preact.js";

/** A value that is still there after the page was closed; undefined forgets it. */
export function useKept(key, initial) {
  const [value, setValue] = useState(() => read(key) ?? initial);
  useLayoutEffect(() => keep(key, value), [key, value]);
  return [value, setValue];
}

/** A value that was kept in this browser. @param {string} key */
export function read(key) {
  try {
    return JSON.parse(words.read(key) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value in this browser. @param {string} key */
export function keep(key, value) {
  words.keep(key, value === undefined ? "" : JSON.stringify(value));
}
