import { texts } from "../../i18n/en/offline.ts";
import { onePath } from "./clean.ts";
import type { Heard, Step } from "./intent.ts";

/** Writes a text to a file; undefined where that is no name of one. */
export function writeStep(
  target: string,
  content: string,
  { say }: Heard,
): Step | undefined {
  const path = onePath(target);
  if (path === undefined) return undefined;
  return {
    kind: "call",
    tool: "filesystem",
    arguments: { action: "write", path, content },
    tell: () => say(texts.written, { path, count: content.length }),
  };
}
