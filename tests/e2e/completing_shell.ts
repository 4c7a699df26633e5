import project from "../../deno.json" with { type: "json" };
import { abortable } from "../../src/base/abortable.ts";
import { startDeadline } from "../../src/base/deadline.ts";
import { Program } from "./program.ts";

const main = new URL("../../main.ts", import.meta.url).pathname;

const flags = project.tasks.miniclaw.command.split(" ")
  .filter((word) => word.startsWith("--"));

/** How each shell is started on a terminal, without anybody's own settings. */
const interactive: Record<string, string> = {
  bash: "bash --norc --noprofile -i",
  zsh: "zsh -f -i",
};

/** Whether there is such a program; where there isn't one, it is said aloud. */
export async function hasShell(name: string): Promise<boolean> {
  const there = await new Deno.Command(name, {
    ...{ args: ["--version"], stdout: "null", stderr: "null" },
  }).output().then(({ success }) => success, () => false);
  if (!there) {
    // deno-lint-ignore no-console -- said aloud: these tests don't pass, they don't run
    console.warn(`\nCOMPLETION IS NOT TRIED IN ${name}: it isn't here\n`);
  }
  return there;
}

/**
 * A home with `miniclaw` on its path: the real program where it completes, and
 * otherwise one that prints `<<` its arguments, each behind a bar, and `>>`.
 */
export class CompletionStage implements AsyncDisposable {
  readonly program: Program;
  readonly bin: string;

  private constructor(program: Program) {
    this.program = program;
    this.bin = `${program.home}/bin`;
  }

  static async create(): Promise<CompletionStage> {
    const stage = new CompletionStage(await Program.create());
    const words = [Deno.execPath(), "run", ...flags, main];
    const command = words.map((word) => `'${word}'`).join(" ");
    await Deno.mkdir(stage.bin);
    await Deno.writeTextFile(
      `${stage.bin}/miniclaw`,
      `#!/bin/sh
case $1 in
  __complete | completion) exec ${command} "$@" ;;
  *) printf '<''<'; printf '|%s' "$@"; printf '>''>\\n' ;;
esac
`,
      { mode: 0o755 },
    );
    return stage;
  }

  /** Puts a file into miniclaw's home. */
  async write(name: string, content: unknown): Promise<void> {
    const path = this.program.path(name);
    await Deno.mkdir(path.slice(0, path.lastIndexOf("/")), { recursive: true });
    const text = typeof content === "string"
      ? content
      : JSON.stringify(content);
    await Deno.writeTextFile(path, text);
  }

  /** Writes the completion script of a shell; returns where. */
  async script(shell: string): Promise<string> {
    const { stdout } = await this.program.run(["completion", shell]);
    const path = `${this.program.home}/script.${shell}`;
    await Deno.writeTextFile(path, stdout);
    return path;
  }

  environment(more: Record<string, string> = {}): Record<string, string> {
    const { PATH, ...rest } = this.program.environment(more);
    return { ...rest, PATH: `${this.bin}:${PATH}` };
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.program[Symbol.asyncDispose]();
  }
}

/** A shell on a terminal of its own, whose keys a test presses. */
export class CompletingShell implements AsyncDisposable {
  readonly #child: Deno.ChildProcess;
  readonly #keys: WritableStreamDefaultWriter<Uint8Array>;
  readonly #screen: ReadableStreamDefaultReader<string>;
  #shown = "";

  private constructor(child: Deno.ChildProcess) {
    this.#child = child;
    this.#keys = child.stdin.getWriter();
    this.#screen = child.stdout.pipeThrough(new TextDecoderStream())
      .getReader();
  }

  /** Starts one that has read its completion script. */
  static async start(
    shell: string,
    stage: CompletionStage,
  ): Promise<CompletingShell> {
    const script = await stage.script(shell);
    const child = new Deno.Command("script", {
      args: [
        ...["--quiet", "--return", "--flush"],
        ...["--command", interactive[shell], "/dev/null"],
      ],
      cwd: stage.program.home,
      clearEnv: true,
      env: stage.environment({
        ...{ TERM: "xterm", SHELL: "/bin/sh", HISTFILE: "/dev/null" },
      }),
      ...{ stdin: "piped", stdout: "piped", stderr: "null" },
    }).spawn();
    const started = new CompletingShell(child);
    const prepare = shell === "zsh"
      ? "autoload -Uz compinit; compinit -u -D; "
      : "";
    await started.run(`${prepare}source ${script}; miniclaw ready`);
    return started;
  }

  /** Types a line, `\t` for the tab key, and returns the arguments it ran with. */
  async run(keys: string): Promise<string[]> {
    await this.press(`${keys}\n`);
    const [, args] = await this.see(/<<\|(.*?)>>/s);
    return args.split("|");
  }

  async press(keys: string): Promise<void> {
    await this.#keys.write(new TextEncoder().encode(keys));
  }

  /** Waits until the screen shows it; what was shown up to it is gone then. */
  async see(pattern: RegExp): Promise<RegExpExecArray> {
    using deadline = startDeadline(120_000);
    for (;;) {
      const found = pattern.exec(this.#shown);
      if (found) {
        this.#shown = this.#shown.slice(found.index + found[0].length);
        return found;
      }
      const { value } = await abortable(this.#screen.read(), deadline.signal)
        .catch(() => ({ value: undefined }));
      if (!value) throw new Error(`Never saw ${pattern}: ${this.#shown}`);
      this.#shown += value;
    }
  }

  /** Has the shell end by itself: one that is cut off still writes its history. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.press("\u0015exit\n");
    using deadline = startDeadline(10_000);
    const drain = async (): Promise<void> => {
      while (!(await this.#screen.read()).done);
    };
    await abortable(drain(), deadline.signal)
      .catch(() => this.#child.kill("SIGKILL"));
    await this.#keys.close().catch(() => {});
    await this.#screen.cancel();
    await this.#child.status;
  }
}
