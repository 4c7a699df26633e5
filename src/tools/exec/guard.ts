/** The variable by which what a program started is known, wherever it went. */
const MARK = "MINICLAW_CALL";

/**
 * Waits for a line, which says that the program has ended. Without one whoever
 * started it is gone: the group of that process ends first. Then, where there is
 * /proc, ends what has the mark in its environment, and looks again for what was
 * started meanwhile.
 */
const SCRIPT = `
read -r line || kill -KILL "-$2" 2>/dev/null
for round in 1 2 3 4 5; do
  found=$(grep -lsF "$1" /proc/[0-9]*/environ)
  [ -n "$found" ] || break
  for file in $found; do
    pid=\${file#/proc/}
    kill -KILL "\${pid%/environ}" 2>/dev/null
  done
done
`;

/**
 * A process beside a program that ends all that the program started and left,
 * even if the process that started both is killed.
 */
export class Guard implements AsyncDisposable {
  /** What to add to the environment of the program. */
  readonly mark: Readonly<Record<string, string>>;
  readonly #process: Deno.ChildProcess;

  /** Starts one with that shell. */
  constructor(shell: string) {
    const id = crypto.randomUUID();
    this.mark = { [MARK]: id };
    this.#process = new Deno.Command(shell, {
      args: ["-c", SCRIPT, "guard", `${MARK}=${id}`, String(Deno.pid)],
      env: { PATH: "/usr/bin:/bin" },
      clearEnv: true,
      // In a group of its own, so that it outlives the one that it ends.
      detached: true,
      ...{ stdin: "piped", stdout: "null", stderr: "null" },
    }).spawn();
  }

  /** Ends what is left; the group stays. */
  async [Symbol.asyncDispose](): Promise<void> {
    const writer = this.#process.stdin.getWriter();
    await writer.write(new Uint8Array([10])).catch(() => {});
    await writer.close().catch(() => {});
    await this.#process.status;
  }
}

/** A guard, where there is a shell for it. */
export function startGuard(shell: string | undefined): Guard | undefined {
  return shell === undefined ? undefined : new Guard(shell);
}
