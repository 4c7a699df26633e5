import { MiniclawError } from "../../base/miniclaw_error.ts";

const LONGEST = 200;
const DEEPEST = 10;

/** Names that Windows keeps for devices, whatever follows the dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A path as an archive or a folder writes it, checked: it lies below the skill's
 * folder on every system. Throws where it would lead anywhere else.
 */
export function bundlePath(name: string): string {
  const path = name.replace(/^(\.\/)+/, "");
  const steps = path.split("/");
  if (path.length > LONGEST || steps.length > DEEPEST) {
    throw unfit(name, `at most ${LONGEST} characters and ${DEEPEST} steps`);
  }
  if (!steps.every(isPlainStep)) {
    throw unfit(name, "a plain path below the skill's folder");
  }
  return path;
}

function isPlainStep(step: string): boolean {
  // deno-lint-ignore no-control-regex -- names with control characters are refused
  if (/[\x00-\x1f\x7f-\x9f<>:"|?*\\]/.test(step)) return false;
  return step !== "" && !/^\.+$/.test(step) && !/[. ]$/.test(step) &&
    step.isWellFormed() && !DEVICE.test(step);
}

function unfit(name: string, expected: string): MiniclawError {
  const shown = JSON.stringify(name.slice(0, LONGEST));
  return new MiniclawError(
    `Cannot add the file ${shown}: expected ${expected}`,
    {
      code: "skill",
    },
  );
}
