import { MiniclawError } from "../../base/miniclaw_error.ts";

const INSTEAD: Readonly<Record<string, string>> = {
  darwin:
    "On macOS write a LaunchAgent (~/Library/LaunchAgents/miniclaw.plist " +
    "with RunAtLoad and KeepAlive; man launchd.plist) that runs",
  windows: "On Windows create a task in the Task Scheduler that runs at log-on",
};

/**
 * Throws where units mean nothing, with what to use instead.
 *
 * @throws {MiniclawError} on any system but Linux
 */
export function requireSystemd(
  os: string,
  command: readonly string[],
): void {
  if (os === "linux") return;
  const line = command
    .map((word) => /^[\w@:,./\\+=-]+$/.test(word) ? word : `"${word}"`)
    .join(" ");
  throw new MiniclawError(
    `Cannot make a service: expected Linux with systemd, got ${os}`,
    {
      code: "systemd",
      hint: `${INSTEAD[os] ?? "Have your init system run"}: ${line}`,
    },
  );
}
