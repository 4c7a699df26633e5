import type { Environment } from "../../config/home.ts";
import { userName } from "../user_name.ts";

/** The system whose desktop it is. */
export type System = typeof Deno.build.os;

/**
 * What opens an address in the person's browser; undefined where nobody would see
 * it: over ssh, without a desktop, or as root, whom no browser should run as.
 */
export function browserCommand(
  url: string,
  env: Environment,
  system: System = Deno.build.os,
): string[] | undefined {
  const isRemote = ["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"].some((name) =>
    env(name)
  );
  if (isRemote) return undefined;
  if (system === "windows") {
    // `start` takes the first quoted word for a title.
    return ["cmd", "/c", "start", '""', url];
  }
  const isRoot = userName(env) === "root" || env("HOME") === "/root";
  if (isRoot) return undefined;
  if (system === "darwin") return ["open", url];
  return env("DISPLAY") || env("WAYLAND_DISPLAY")
    ? ["xdg-open", url]
    : undefined;
}

/**
 * Starts it, and doesn't wait: a browser that wasn't running stays. Whether there
 * was something to start. Who else may list this machine's processes could read
 * the link there, but it lets in only once, and the browser comes first.
 */
export function openBrowser([program, ...args]: readonly string[]): boolean {
  try {
    new Deno.Command(program, {
      args,
      detached: Deno.build.os !== "windows",
      ...{ stdin: "null", stdout: "null", stderr: "null" },
    }).spawn().unref();
    return true;
  } catch {
    return false; // then the link is clicked by hand
  }
}
