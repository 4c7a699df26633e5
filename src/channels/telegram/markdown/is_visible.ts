import { textOf } from "./runs_text.ts";
import type { StyledRun } from "./styled_run.ts";

const VISIBLE =
  /[^\s\p{Cc}\p{Cf}\p{Zs}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether there is anything to see: Telegram refuses a message without. */
export function isVisible(runs: readonly StyledRun[]): boolean {
  return VISIBLE.test(textOf(runs));
}
