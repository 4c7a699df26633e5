import project from "../../deno.json" with { type: "json" };

/** How a program ended, and what it printed. */
export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** What the program is started with beside its arguments. */
export interface StartOptions {
  env?: Record<string, string>;
  stdin?: string;
}

/** How the program is started: from its sources, or as what was built of them. */
export interface Form {
  command: string;
  /** What comes before the program's own arguments. */
  args: string[];
  /** The folder it is started in; by default its own home. */
  cwd?: string;
  env?: Record<string, string>;
}

const main = new URL("../../main.ts", import.meta.url).pathname;
const root = new URL("../../", import.meta.url).pathname;

/** The flags that people run it with: those of the task in deno.json. */
const flags = project.tasks.miniclaw.command.split(" ")
  .filter((word) => word.startsWith("--"));

/** The way of who has the sources. */
export const fromSources: Form = {
  command: Deno.execPath(),
  args: ["run", ...flags, main],
  cwd: root,
};

/** The real program in a home of its own, removed at the end. */
export class Program implements AsyncDisposable {
  readonly home: string;
  readonly #denoDir: string;
  readonly #form: Form;

  private constructor(home: string, denoDir: string, form: Form) {
    this.home = home;
    this.#denoDir = denoDir;
    this.#form = form;
  }

  static async create(form: Form = fromSources): Promise<Program> {
    const home = await Deno.makeTempDir({ prefix: "miniclaw-e2e-" });
    return new Program(home, await denoDir(), form);
  }

  /** Runs it to its end. */
  async run(args: string[], options: StartOptions = {}): Promise<Outcome> {
    const child = this.start(args, options);
    const writer = child.stdin.getWriter();
    const text = new TextEncoder().encode(options.stdin ?? "");
    await writer.write(text).then(() => writer.close()).catch(() => {});
    const { code, stdout, stderr } = await child.output();
    return { code, stdout: decode(stdout), stderr: decode(stderr) };
  }

  /** Starts it and leaves the rest to the test. */
  start(args: string[], { env = {} }: StartOptions = {}): Deno.ChildProcess {
    return new Deno.Command(this.#form.command, {
      args: [...this.#form.args, ...args],
      cwd: this.#form.cwd ?? this.home,
      clearEnv: true,
      env: this.environment(env),
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
  }

  /** Starts another entry of it, with flags of the test's own. */
  startWith(words: readonly string[]): Deno.ChildProcess {
    return new Deno.Command(Deno.execPath(), {
      args: ["run", ...words],
      cwd: this.home,
      clearEnv: true,
      env: this.environment(),
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
  }

  /** Starts it on a terminal of its own: what it shows is all on stdout. */
  startOnTerminal(args: string[]): Deno.ChildProcess {
    return this.runOnTerminal([
      this.#form.command,
      ...this.#form.args,
      ...args,
    ]);
  }

  /** Starts a command line on a terminal of its own. */
  runOnTerminal(words: readonly string[]): Deno.ChildProcess {
    const line = words.map((word) => `'${word}'`).join(" ");
    return new Deno.Command("script", {
      args: ["--quiet", "--return", "--flush", "--command", line, "/dev/null"],
      cwd: this.#form.cwd ?? this.home,
      clearEnv: true,
      env: this.environment({ TERM: "xterm", SHELL: "/bin/sh" }),
      stdin: "piped",
      stdout: "piped",
      stderr: "null",
    }).spawn();
  }

  /** The whole environment of a run: nothing of this machine's leaks in. */
  environment(more: Record<string, string> = {}): Record<string, string> {
    // What was built has no lines of the sources to count.
    const coverage = this.#form === fromSources &&
      Deno.env.get("DENO_COVERAGE_DIR");
    return {
      PATH: Deno.env.get("PATH") ?? "",
      HOME: this.home,
      DENO_DIR: this.#denoDir,
      DENO_NO_UPDATE_CHECK: "1",
      LANG: "C.UTF-8",
      TZ: "UTC",
      MINICLAW_HOME: `${this.home}/.miniclaw`,
      ...(coverage && { DENO_COVERAGE_DIR: coverage }),
      ...this.#form.env,
      ...more,
    };
  }

  /** A file under miniclaw's home. */
  path(name: string): string {
    return `${this.home}/.miniclaw/${name}`;
  }

  async readJson(name: string): Promise<Record<string, unknown>> {
    return JSON.parse(await Deno.readTextFile(this.path(name)));
  }

  async writeConfig(tree: unknown): Promise<void> {
    await Deno.mkdir(`${this.home}/.miniclaw`, {
      recursive: true,
      mode: 0o700,
    });
    const text = typeof tree === "string" ? tree : JSON.stringify(tree);
    await Deno.writeTextFile(this.path("config.json"), text, { mode: 0o600 });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Deno.remove(this.home, { recursive: true });
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

let found: Promise<string> | undefined;

/** Where this Deno keeps its cache, so that a run with another HOME finds it. */
function denoDir(): Promise<string> {
  found ??= new Deno.Command(Deno.execPath(), { args: ["info", "--json"] })
    .output().then(({ stdout }) => JSON.parse(decode(stdout)).denoDir);
  return found;
}
