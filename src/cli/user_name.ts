import type { Environment } from "../config/home.ts";

/** Whose terminal it is, as far as the environment tells. */
export function userName(env: Environment): string {
  return env("USER") || env("LOGNAME") || env("USERNAME") || "terminal";
}
