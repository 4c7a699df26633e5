import { merge } from "./merge.js";

/**
 * A text that is being edited: what was read, what it is by now, what was left of
 * an earlier visit, and what somebody else made of it meanwhile.
 *
 * @typedef {{ text: string, version: string }} Kept
 * @typedef {{ base: Kept, text: string, at: string }} Draft
 * @typedef {{ base: Kept, text: string, left?: Draft, theirs?: Kept }} Edited
 */

/**
 * Begins with what is kept. A draft of an earlier visit is asked about.
 *
 * @param {Kept} kept
 * @param {Draft} [draft]
 * @returns {Edited}
 */
export function begin(kept, draft) {
  const edited = { base: kept, text: kept.text };
  return draft && draft.text !== kept.text
    ? { ...edited, left: draft }
    : edited;
}

/** Whether there is something to save. @param {Edited} edited */
export function isChanged({ base, text }) {
  return base.text !== text;
}

/** What is to be found again at the next visit. @returns {Draft | undefined} */
export function draftOf(edited, at) {
  if (edited.left) return edited.left;
  const { base, text } = edited;
  return isChanged(edited) ? { base, text, at } : undefined;
}

/** Goes on with what was left. @param {Edited} edited @returns {Edited} */
export function goOn({ base, left }) {
  const edited = { base: left.base, text: left.text };
  return left.base.version === base.version ? edited : collide(edited, base);
}

/** Somebody else changed it. @param {Edited} edited @param {Kept} theirs */
export function collide({ base, text }, theirs) {
  return theirs.text === text ? begin(theirs) : { base, text, theirs };
}

/** Mine is to take the place of theirs. @param {Edited} edited @returns {Edited} */
export function keepMine({ text, theirs }) {
  return { base: theirs, text };
}

/** Both changes together; undefined where they touch. @param {Edited} edited */
export function joined({ base, text, theirs }) {
  return merge(base.text, text, theirs.text);
}

/**
 * What is kept became another by something beside the editor. What isn't changed
 * here follows.
 *
 * @param {Edited} edited
 * @param {Kept} kept
 * @returns {Edited}
 */
export function follow(edited, kept) {
  const isOld = edited.base.version !== kept.version;
  return isOld && !isChanged(edited) && !edited.left ? begin(kept) : edited;
}
