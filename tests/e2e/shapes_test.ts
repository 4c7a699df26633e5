import { deepEqual, equal, match } from "node:assert/strict";
import project from "../../deno.json" with { type: "json" };
import { Program } from "./program.ts";

const root = new URL("../../", import.meta.url).pathname;
const flags = project.tasks.install.command.split(" ")
  .filter((word) => /^--(allow|deny|ignore|no-prompt)/.test(word));

/** A shape of the program beside its sources: the folder is away from them. */
interface Shape extends AsyncDisposable {
  program: Program;
  folder: string;
}

async function bundled(): Promise<Shape> {
  const program = await Program.create();
  const folder = `${program.home}/bundle`;
  const { success, stderr } = await deno([
    ...["bundle", "--quiet", "--minify", "--code-splitting"],
    ...["--outdir", folder, `${root}main.ts`],
  ]);
  equal(success, true, stderr);
  return {
    program,
    folder,
    [Symbol.asyncDispose]: () => program[Symbol.asyncDispose](),
  };
}

/** What the agent does with two messages that take a confined process. */
async function usesFiles(
  program: Program,
  start: (message: string) => Promise<Said>,
): Promise<void> {
  const wrote = await start("write hello to a.txt");
  match(wrote.stdout, /Written to a\.txt/, wrote.stderr);
  equal(await Deno.readTextFile(program.path("workspace/a.txt")), "hello");
  const read = await start("read a.txt");
  match(read.stdout, /^a\.txt:\nhello/, read.stderr);
}

Deno.test("the bundle confines its tools, without the sources beside it", async () => {
  await using shape = await bundled();
  const { program, folder } = shape;
  const start = (message: string): Promise<Said> =>
    deno(["run", ...flags, `${folder}/main.js`, "agent", "-m", message], {
      cwd: program.home,
      env: program.environment(),
    });
  await usesFiles(program, start);
});

Deno.test("loaded from a web address, with -A alone, it confines its tools too", async () => {
  await using shape = await bundled();
  const { program, folder } = shape;
  await using server = Deno.serve({
    hostname: "127.0.0.1",
    port: 0,
    onListen: () => {},
  }, async (request) => {
    const { pathname } = new URL(request.url);
    return new Response(await Deno.readFile(`${folder}${pathname}`), {
      headers: { "content-type": "text/javascript" },
    });
  });
  const entry = `http://127.0.0.1:${server.addr.port}/main.js`;
  const denoDir = `${program.home}/deno`;
  const start = (message: string): Promise<Said> =>
    deno(["run", "--quiet", "-A", entry, "agent", "-m", message], {
      cwd: program.home,
      env: program.environment({ DENO_DIR: denoDir }),
    });
  await usesFiles(program, start);
});

Deno.test("compiled to one binary it confines its tools too", async () => {
  await using program = await Program.create();
  const binary = `${program.home}/miniclaw`;
  const signal = AbortSignal.timeout(300_000);
  const compiled = await deno(
    [
      "compile",
      "--quiet",
      "--no-prompt",
      "--permission-set",
      "-o",
      binary,
      `${root}main.ts`,
    ],
    { cwd: root, signal, env: { ...Deno.env.toObject(), NO_COLOR: "1" } },
  );
  if (!compiled.success) {
    const reason = compiled.stderr.replace(/\s+/g, " ").slice(0, 400);
    say(`NOT TESTED: Deno can't compile on this machine: ${reason}`);
    return;
  }
  await usesFiles(program, (message) =>
    run(binary, ["agent", "-m", message], {
      cwd: program.home,
      env: program.environment(),
    }));
});

Deno.test("a person who types a confined process's first word is told of no such command", async () => {
  await using program = await Program.create();
  for (const setup of [[], ["{"], ["null"], ['{"permissions":true}']]) {
    const { code, stdout, stderr } = await program.run([
      "__confined",
      ...setup,
    ]);
    deepEqual([code, stdout], [2, ""]);
    match(stderr, /^Error: Unknown command "__confined"/);
  }
});

/** How something ended, and what it said. */
interface Said {
  success: boolean;
  stdout: string;
  stderr: string;
}

function deno(
  args: string[],
  options: Deno.CommandOptions = {},
): Promise<Said> {
  return run(Deno.execPath(), args, options);
}

async function run(
  program: string,
  args: string[],
  options: Deno.CommandOptions,
): Promise<Said> {
  const { success, stdout, stderr } = await new Deno.Command(program, {
    ...options,
    args,
    clearEnv: options.env !== undefined,
    stdin: "null",
  }).output();
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  return { success, stdout: text(stdout), stderr: text(stderr) };
}

function say(text: string): void {
  Deno.stderr.writeSync(new TextEncoder().encode(`${text}\n`));
}
