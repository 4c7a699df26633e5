import { keep, read } from "../components/use_kept.js";
import { begin, collide, draftOf, follow } from "../logic/edited.js";
import { useEffect, useLayoutEffect, useState } from "../preact.js";

/**
 * The state of an editor: what it holds survives the page, and what was changed
 * elsewhere is noticed before it is overwritten.
 *
 * @param {string} id What the draft is kept under.
 * @param {{ kept: import("../logic/edited.js").Kept,
 *   onSave: (text: string, version: string) => Promise<string>,
 *   onRead: () => Promise<import("../logic/edited.js").Kept> }} options
 */
export function useKeptEditing(id, { kept, onSave, onRead }) {
  const [edited, setEdited] = useState(() => begin(kept, read(id)));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState();
  useEffect(() => setEdited((before) => follow(before, kept)), [kept.version]);
  useLayoutEffect(() => keep(id, draftOf(edited, new Date().toISOString())), [
    edited,
  ]);
  const write = async ({ text, base }) => {
    try {
      const version = await onSave(text, base.version);
      setEdited((now) => ({ text: now.text, base: { text, version } }));
    } catch (error) {
      if (error.status !== 409) throw error;
      const theirs = await onRead();
      setEdited((now) => collide(now, theirs));
    }
  };
  const save = async (mine = edited) => {
    setBusy(true);
    setProblem(undefined);
    await write(mine).catch(setProblem);
    setBusy(false);
  };
  return {
    ...{ edited, busy, problem, save, settle: setEdited },
    change: (text) => setEdited((before) => ({ ...before, text })),
    reset: () => setEdited(begin(kept)),
  };
}
