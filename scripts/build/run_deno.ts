/** How a call of Deno ended. */
export interface DenoOutcome {
  /** Whether it did what it was asked to. */
  success: boolean;
  /** All that it said about it. */
  said: string;
}

/** Runs this same Deno in a folder, with more in its environment. */
export async function runDeno(
  args: readonly string[],
  { cwd, env = {} }: { cwd: string | URL; env?: Record<string, string> },
): Promise<DenoOutcome> {
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [...args],
    cwd,
    env: { ...env, NO_COLOR: "1" },
    stdin: "null",
    stdout: "null",
  }).output();
  return { success, said: new TextDecoder().decode(stderr).trim() };
}
