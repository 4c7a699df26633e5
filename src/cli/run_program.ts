/** How a program that took over the terminal ended. */
export type ProgramEnd =
  | { kind: "ended"; code: number }
  | { kind: "notStarted"; reason: unknown };

/** Runs a program on this terminal and waits for its end. */
export async function runProgram(
  [program, ...args]: readonly string[],
  { input }: { input?: string } = {},
): Promise<ProgramEnd> {
  using _interrupt = ignoreInterrupt();
  let child: Deno.ChildProcess;
  try {
    child = new Deno.Command(program, {
      args,
      stdin: input === undefined ? "inherit" : "piped",
      stdout: "inherit",
      stderr: "inherit",
    }).spawn();
  } catch (reason) {
    return { kind: "notStarted", reason };
  }
  if (input !== undefined) await feed(child.stdin, input);
  const { code } = await child.status;
  return { kind: "ended", code };
}

/** The program may leave before it has read everything. */
async function feed(
  stdin: WritableStream<Uint8Array>,
  input: string,
): Promise<void> {
  const writer = stdin.getWriter();
  try {
    await writer.write(new TextEncoder().encode(input));
    await writer.close();
  } catch (error) {
    if (!(error instanceof Deno.errors.BrokenPipe)) throw error;
  }
}

/** Ctrl-C reaches everything on the terminal; only the program should heed it. */
function ignoreInterrupt(): Disposable {
  const ignore = (): void => {};
  Deno.addSignalListener("SIGINT", ignore);
  return {
    [Symbol.dispose]: () => Deno.removeSignalListener("SIGINT", ignore),
  };
}
