import { checkPath } from "../allowed_path/check_path.ts";
import { fileError } from "../allowed_path/file_error.ts";
import type { Place } from "../allowed_path/place.ts";
import type { PlaceAction } from "../allowed_path/place_action.ts";
import { changedMeanwhile } from "./verify_opened.ts";

/**
 * Makes sure that a place is still what was found: on its way from one process to
 * another something may have become a link.
 */
export async function confirmPlace(
  { shown, path, rules }: Place,
  action: PlaceAction,
): Promise<void> {
  const verdict = await checkPath(path, rules).catch((error) => {
    throw fileError(error, { action, shown });
  });
  if (verdict.kind !== "allowed" || verdict.path !== path) {
    throw changedMeanwhile();
  }
}
