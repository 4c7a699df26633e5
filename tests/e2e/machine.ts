import { standInOf } from "../build/built_forms.ts";
import { UserManager } from "../fakes/user_manager.ts";
import { type Outcome, Program } from "./program.ts";
import { RunningGateway } from "./running_gateway.ts";

const root = decodeURIComponent(new URL("../../", import.meta.url).pathname);

/** A machine with nothing but Deno, git and a systemd, as a person finds it. */
export class Machine implements AsyncDisposable {
  /** The clone of the repository. */
  readonly clone: string;
  /** The executable. */
  readonly executable: string;
  /** Runs the executable. */
  readonly program: Program;
  /** The systemd of the person. */
  readonly systemd: UserManager;
  readonly #folder: string;

  private constructor(
    folder: string,
    { program, systemd }: { program: Program; systemd: UserManager },
  ) {
    this.#folder = folder;
    this.clone = `${folder}/clone`;
    this.executable = `${folder}/bin/miniclaw`;
    this.program = program;
    this.systemd = systemd;
  }

  static async create(): Promise<Machine> {
    const folder = await Deno.makeTempDir({ prefix: "miniclaw-machine-" });
    await Deno.mkdir(`${folder}/bin`);
    const command = `${folder}/bin/miniclaw`;
    const program = await Program.create({ command, args: [] });
    const systemd = await UserManager.create();
    return new Machine(folder, { program, systemd });
  }

  /** Runs a line of shell in the clone, as a person who reads the README. */
  async sh(line: string): Promise<Outcome> {
    const deno = Deno.execPath().replace(/\/[^/]*$/, "");
    const { PATH } = this.systemd.env;
    const env = { PATH: `${deno}:${PATH}` };
    const { code, stdout, stderr } = await new Deno.Command("sh", {
      args: ["-c", line],
      cwd: this.clone,
      clearEnv: true,
      env: this.program.environment(env),
      stdin: "null",
    }).output();
    const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
    return { code, stdout: decode(stdout), stderr: decode(stderr) };
  }

  /** Runs the executable. */
  run(
    args: string[],
    env: Record<string, string> = {},
  ): Promise<Outcome> {
    return this.program.run(args, { env: { ...this.systemd.env, ...env } });
  }

  /** Clones what was committed; where there is no git, copies what there is. */
  async cloneRepository(): Promise<void> {
    if (await this.#clones()) return;
    const names = ["main.ts", "src", "templates", "scripts", "deno.json"]
      .concat("deno.lock", "README.md", "LICENSE");
    await Deno.mkdir(this.clone, { recursive: true });
    for (const name of names) await copy(root + name, `${this.clone}/${name}`);
  }

  async #clones(): Promise<boolean> {
    const from = `file://${root}`;
    try {
      const { success } = await new Deno.Command("git", {
        args: ["clone", "--quiet", "--depth", "1", from, this.clone],
        stderr: "null",
      }).output();
      return success;
    } catch {
      return false;
    }
  }

  /** What stands for a binary of the clone, with a version of the test's. */
  async compile(version: string): Promise<string> {
    const folder = `${this.#folder}/${version}`;
    await Deno.mkdir(folder);
    const { bundle } = await import(
      `file://${this.clone}/scripts/build/bundle.ts`
    );
    await bundle(`${folder}/bundle`);
    for await (const { name } of Deno.readDir(`${folder}/bundle`)) {
      const path = `${folder}/bundle/${name}`;
      const text = await Deno.readTextFile(path);
      const own = text.replace(
        /(name:"@miniclaw\/cli",version:")[^"]*/,
        (_, head) => head + version,
      );
      if (own !== text) await Deno.writeTextFile(path, own);
    }
    return await standInOf(folder);
  }

  /** Starts what the unit says, as systemd would. */
  async startService(unit: string): Promise<RunningGateway> {
    const [, line] = /^ExecStart=(.*)$/m.exec(unit) ?? [];
    const [command, ...args] = line.split(" ");
    return await RunningGateway.of(
      new Deno.Command(command, {
        args: [...args, "--port", "0"],
        cwd: this.program.home,
        clearEnv: true,
        env: this.program.environment(),
        ...{ stdin: "piped", stdout: "piped", stderr: "piped" },
      }).spawn(),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.program[Symbol.asyncDispose]();
    await this.systemd[Symbol.asyncDispose]();
    await Deno.remove(this.#folder, { recursive: true });
  }
}

async function copy(from: string, to: string): Promise<void> {
  if ((await Deno.stat(from)).isFile) return await Deno.copyFile(from, to);
  await Deno.mkdir(to, { recursive: true });
  for await (const { name } of Deno.readDir(from)) {
    await copy(`${from}/${name}`, `${to}/${name}`);
  }
}
