import { startDeadline } from "../base/deadline.ts";
import { describeError } from "../base/describe_error.ts";
import { stripControl } from "../base/strip_control.ts";
import { notUpgraded } from "./upgrade_error.ts";

/** A small board reads a big file from its card for long. */
const PATIENCE_MS = 60_000;

/** Has an executable tell its version; throws where it isn't that one. */
export async function tryExecutable(
  path: string,
  version: string,
): Promise<void> {
  const told = await askVersion(path);
  if (told === `miniclaw ${version}`) return;
  throw notUpgraded(
    `an executable that starts here and says "miniclaw ${version}", ` +
      `got ${JSON.stringify(told.slice(0, 200) || "nothing")}`,
  );
}

/** What an executable says of its version, or why it says nothing. */
export async function askVersion(path: string): Promise<string> {
  using deadline = startDeadline(PATIENCE_MS);
  const { signal } = deadline;
  try {
    const { stdout } = await new Deno.Command(path, {
      ...{ args: ["version"], stdin: "null", stderr: "null", signal },
    }).output();
    return stripControl(new TextDecoder().decode(stdout)).trim();
  } catch (error) {
    return describeError(error).message;
  }
}
