import { LIMITS } from "./limits.ts";

/** The configuration in a backup, wherever it lies on the disk. */
export const CONFIG = "config.json";

/** The folders of a home that a backup holds. */
export const FOLDERS = ["workspace", "state"] as const;

/** Names that Windows keeps for devices, whatever follows the dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Whether a path of an archive belongs into a home, and can't lead out of it. */
export function isMemberPath(path: string): boolean {
  const steps = path.split("/");
  const [top] = steps;
  const isKnown = path === CONFIG || FOLDERS.some((name) => name === top);
  const { length } = new TextEncoder().encode(path);
  return isKnown && length <= LIMITS.pathBytes && steps.every(isStep);
}

/** The folder around a path; empty at the top. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function isStep(step: string): boolean {
  if (step === "" || step === "." || step === "..") return false;
  if (step.includes("\0")) return false;
  if (Deno.build.os !== "windows") return true;
  return !/[\\<>:"|?*]|[. ]$/.test(step) && !DEVICE.test(step);
}
