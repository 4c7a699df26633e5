import { MiniclawError } from "../../base/miniclaw_error.ts";

const EXAMPLE = 'Use a path inside the workspace, such as "notes/today.md"';

/** Names that Windows takes for devices, in every folder. */
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(\.|$)/i;

/** The path a model wrote, with `/` between its steps; what is no path is refused. */
export function pathArgument(
  path: string,
  os: typeof Deno.build.os = Deno.build.os,
): string {
  const slashed = path.replaceAll("\\", "/");
  const fault = pathFault(slashed) ??
    (os === "windows" ? windowsFault(slashed) : driveFault(slashed));
  if (fault === undefined) return slashed;
  throw new MiniclawError(
    `Cannot use the path ${JSON.stringify(path)}: ${fault}`,
    { code: "path", hint: EXAMPLE },
  );
}

function pathFault(path: string): string | undefined {
  if (path.trim() === "") return "it is empty";
  if (path.includes("\0")) return "it holds a NUL character";
  if (path.startsWith("~")) return '"~" has no meaning here';
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path) || /^file:/i.test(path)) {
    return "expected a path, got an address";
  }
  return undefined;
}

function driveFault(path: string): string | undefined {
  return /^[a-z]:(\/|$)/i.test(path)
    ? "this machine has no Windows drives"
    : undefined;
}

/** Other names of a file, and names of what isn't one, that only Windows knows. */
function windowsFault(path: string): string | undefined {
  if (path.startsWith("//")) return "it leads to another machine or a device";
  const steps = path.replace(/^[a-z]:(?=\/)/i, "").split("/");
  if (steps.some((step) => step.includes(":"))) return 'it holds a ":"';
  if (steps.some((step) => WINDOWS_DEVICE.test(step))) return "it is a device";
  const trailing = steps.some((step) =>
    /[. ]$/.test(step) && step !== "." && step !== ".."
  );
  return trailing ? "a name in it ends with a dot or a space" : undefined;
}
