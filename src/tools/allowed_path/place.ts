import { resolvePath } from "../../base/resolve_path.ts";
import { refusal } from "../refusal.ts";
import { checkPath, refusals } from "./check_path.ts";
import { fileError } from "./file_error.ts";
import { pathArgument } from "./path_argument.ts";
import type { PathRules } from "./path_rules.ts";
import type { PlaceAction } from "./place_action.ts";

/** A path that was found to be allowed. */
export interface Place {
  /** As the model wrote it, for messages. */
  shown: string;
  /** The real path, which is the one to open. */
  path: string;
  /** The rules that allowed it. */
  rules: PathRules;
}

/** Finds what a path of the model means, or throws why it is closed to it. */
export async function findPlace(
  shown: string,
  { action, rules }: { action: PlaceAction; rules: PathRules },
): Promise<Place> {
  const path = resolvePath(rules.workspace, pathArgument(shown));
  const verdict = await checkPath(path, rules).catch((error) => {
    throw fileError(error, { action, shown });
  });
  if (verdict.kind === "allowed") return { shown, path: verdict.path, rules };
  throw refusal(
    `Cannot ${action} "${shown}": ${refusals[verdict.kind]}`,
    "Don't try other ways there; use a path inside the workspace",
  );
}
