import type { Tool } from "../tools/tool.ts";
import type { Audience } from "./system_prompt.ts";

/** The tools there are before an audience: none that tells a group of private notes. */
export function toolsFor(
  audience: Audience,
  tools: readonly Tool[],
): readonly Tool[] {
  return audience === "person"
    ? tools
    : tools.filter(({ tellsPrivate }) => !tellsPrivate);
}
