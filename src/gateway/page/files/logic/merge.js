import { diffLines } from "./diff.js";

/**
 * Two changes of one text together; undefined where both touch the same place.
 *
 * @param {string} base What both began with.
 * @param {string} mine
 * @param {string} theirs
 * @returns {string | undefined}
 */
export function merge(base, mine, theirs) {
  const [ours, others] = [changes(base, mine), changes(base, theirs)];
  if (ours.some((one) => others.some((other) => touch(one, other)))) {
    return undefined;
  }
  const lines = base.split("\n");
  const all = [...ours, ...others].sort((one, other) => other.from - one.from);
  for (const { from, to, put } of all) lines.splice(from, to - from, ...put);
  return lines.join("\n");
}

/** Which lines of a text gave way to which others. */
function changes(before, after) {
  const found = [];
  let at = 0;
  let isOpen = false;
  for (const { kind, text } of diffLines(before, after)) {
    if (kind !== "same" && !isOpen) found.push({ from: at, to: at, put: [] });
    isOpen = kind !== "same";
    if (kind === "new") found.at(-1).put.push(text);
    if (kind === "gone") found.at(-1).to++;
    if (kind !== "new") at++;
  }
  return found;
}

function touch(one, other) {
  return one.from <= other.to && other.from <= one.to;
}
