import { programNames } from "./program_names.ts";

const MULTI_CALL = new Set(["busybox", "toybox", "coreutils"]);

/** Whether a file holds many programs: the name it goes by says which one it is. */
export function isMultiCall(path: string): boolean {
  return programNames(path).some((name) => MULTI_CALL.has(name));
}
