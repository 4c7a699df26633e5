import { MiniclawError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { stripControl } from "../../base/strip_control.ts";
import { texts } from "../../i18n/en/service.ts";

/** How one of systemd's programs ended. */
export interface Ended {
  /** Whether it did what it was asked for. */
  success: boolean;
  /** What it printed. */
  stdout: string;
  /** What it complained about, on one line. */
  complaint: string;
}

/**
 * Asks this person's own systemd.
 *
 * @throws {MiniclawError} where there is no systemd
 */
export async function systemctl(...words: string[]): Promise<Ended> {
  const ended = await run("systemctl", ["--user", ...words]);
  if (ended) return ended;
  throw new MiniclawError(phrase(texts.noSystemctl), {
    code: "systemd",
    hint: phrase(texts.runGateway),
  });
}

/**
 * Whether what belongs to a person goes on without them being logged in;
 * undefined where that can't be found out.
 */
export async function isLingering(user: string): Promise<boolean | undefined> {
  const words = ["show-user", user, "--property=Linger", "--value"];
  const ended = await run("loginctl", words);
  if (!ended) return undefined;
  // It refuses to tell anything about who is neither logged in nor lingering.
  return ended.stdout.trim() === "yes";
}

async function run(
  program: string,
  args: string[],
): Promise<Ended | undefined> {
  try {
    const { success, stdout, stderr } = await new Deno.Command(program, {
      ...{ args, stdin: "null", stdout: "piped", stderr: "piped" },
    }).output();
    const complaint = stripControl(decode(stderr)).trim().replace(/\s+/g, " ");
    return { success, stdout: decode(stdout), complaint };
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
