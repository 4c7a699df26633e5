import { MiniclawError } from "../../base/miniclaw_error.ts";
import { refusals } from "./check_path.ts";
import type { PlaceAction } from "./place_action.ts";

/** What the system says about a file, in words without its real path. */
export function fileError(
  error: unknown,
  { action, shown }: { action: PlaceAction; shown: string },
): unknown {
  const reason = reasonOf(error);
  if (reason === undefined) return error;
  return new MiniclawError(`Cannot ${action} "${shown}": ${reason}`, {
    code: "file",
    hint: error instanceof Deno.errors.NotFound
      ? 'See what there is with the action "list"'
      : undefined,
    cause: error,
  });
}

function reasonOf(error: unknown): string | undefined {
  const { errors } = Deno;
  if (error instanceof errors.NotCapable) return refusals.outside;
  if (error instanceof errors.NotFound) return "there is no such file";
  if (error instanceof errors.PermissionDenied) return "the system refuses it";
  if (error instanceof errors.NotADirectory) {
    return "a part of the path is a file, not a folder";
  }
  if (error instanceof errors.IsADirectory) return "it is a folder";
  if (error instanceof errors.FilesystemLoop) return "it is a circle of links";
  if (error instanceof Error && error.message.includes("(os error 36)")) {
    return "its name is too long";
  }
  return undefined;
}
