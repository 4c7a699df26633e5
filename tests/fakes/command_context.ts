import type { Language } from "../../src/base/language.ts";
import { Redactor } from "../../src/base/redactor.ts";
import type { CommandContext } from "../../src/cli/command_context.ts";
import type { GlobalOptions } from "../../src/cli/command_context.ts";
import { createContext } from "../../src/cli/create_context.ts";
import type { World } from "../../src/cli/world.ts";

/** What a test changes of the world. */
export interface TestWorldOptions {
  env?: Record<string, string>;
  options?: Partial<GlobalOptions>;
  fetch?: typeof fetch;
  now?: () => Date;
  /** Whether a person sits at a terminal. */
  terminal?: boolean;
  /** What the person speaks. Default: English. */
  language?: Language;
  /** Runs programs; without it none is expected. */
  run?: World["run"];
}

/** A command's context in a home of its own, removed at the end. */
export interface TestContext extends AsyncDisposable {
  context: CommandContext;
  /** The folder that `MINICLAW_HOME` names. */
  home: string;
  /** All of stdout so far. */
  stdout(): string;
  /** All of stderr so far. */
  stderr(): string;
  /** Presses Ctrl-C while no question is open. */
  interrupt(): void;
}

/** Makes one; its network refuses every address unless the test brings one. */
export async function testContext(
  {
    env = {},
    options = {},
    fetch = refuse,
    now,
    terminal = false,
    language,
    run,
  }: TestWorldOptions = {},
): Promise<TestContext> {
  const folder = await Deno.makeTempDir({ prefix: "miniclaw-test-" });
  const home = `${folder.replaceAll("\\", "/")}/home`;
  const written = { stdout: "", stderr: "" };
  const interrupts = new Set<() => void>();
  const variables: Record<string, string> = { MINICLAW_HOME: home, ...env };
  const stream = (name: "stdout" | "stderr"): World["stdout"] => ({
    isTerminal: terminal,
    write: (text) => void (written[name] += text),
    writeBytes: (bytes) =>
      void (written[name] += new TextDecoder().decode(bytes)),
  });
  const unexpected = (what: string) => () =>
    Promise.reject(new Error(`A test met an unexpected ${what}`));
  const world: World = {
    env: (name) => variables[name],
    stdout: stream("stdout"),
    stderr: stream("stderr"),
    stdinIsTerminal: terminal,
    readStdin: unexpected("reading of stdin"),
    readHidden: unexpected("hidden question"),
    screen: () => ({ columns: 40, rows: 10 }),
    run: run ?? unexpected("program"),
    now: now ?? (() => new Date("2025-06-01T10:00:00Z")),
    fetch,
    onInterrupt(callback) {
      interrupts.add(callback);
      return { [Symbol.dispose]: () => void interrupts.delete(callback) };
    },
    onHangup: () => ({ [Symbol.dispose]: () => {} }),
    exit: (code) => {
      throw new Error(`A test met an unexpected exit with ${code}`);
    },
  };
  const all: GlobalOptions = { verbose: false, format: "text", ...options };
  return {
    context: createContext(world, {
      options: all,
      redactor: new Redactor(),
      language,
    }),
    home,
    stdout: () => written.stdout,
    stderr: () => written.stderr,
    interrupt: () => interrupts.forEach((callback) => callback()),
    [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }),
  };
}

const refuse: typeof fetch = (input) =>
  Promise.reject(new TypeError(`No network in this test: ${input}`));
