import { deepEqual, equal, match, ok } from "node:assert/strict";
import { Program } from "./program.ts";
import { RunningGateway } from "./running_gateway.ts";

// As `deno run -A jsr:…` does it: the program alone, in a folder without any
// deno.json that could switch Deno's scheduler on.

/** The program as a bundle, somewhere else. */
async function bundle(program: Program): Promise<string> {
  const folder = `${program.home}/bundle`;
  const main = new URL("../../main.ts", import.meta.url).pathname;
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["bundle", "--quiet", "--minify", "--code-splitting"].concat(
      ["--outdir", folder, main],
    ),
    cwd: new URL("../../", import.meta.url),
  }).output();
  ok(success, new TextDecoder().decode(stderr));
  return `${folder}/main.js`;
}

/** The processes that run that entry, with their command lines. */
async function running(entry: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { name } of Deno.readDir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const line = await Deno.readTextFile(`/proc/${name}/cmdline`)
      .catch(() => "");
    if (line.includes(entry)) found.push(line.replaceAll("\0", " "));
  }
  return found;
}

/** Returns once no process runs that entry. */
async function allGone(entry: string): Promise<void> {
  while ((await running(entry)).length > 0) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

Deno.test({
  name: "a trial run starts itself once more with the scheduler it needs",
  ignore: Deno.build.os !== "linux",
  async fn() {
    await using program = await Program.create();
    const entry = await bundle(program);
    const start = (): Promise<RunningGateway> =>
      RunningGateway.of(
        program.startWith(["-A", entry, "gateway", "--port", "0"]),
      );

    await using first = await start();
    const lines = await running(entry);
    equal(lines.length, 2, lines.join("\n"));
    deepEqual(
      lines.map((line) => line.includes("--unstable-cron")).sort(),
      [false, true],
    );
    // A signal and the code of the end go through.
    equal(await first.end("SIGTERM"), 0);
    equal(first.log.match(/Ending: what runs/g)?.length, 1);
    await allGone(entry);

    // Killed without a chance to hand anything on, it leaves nothing behind.
    await using second = await start();
    await second.end("SIGKILL");
    await allGone(entry);
    const third = program.startWith(["-A", entry, "gateway", "--port", "x"]);
    const { code, stderr } = await third.output();
    equal(code, 2);
    match(new TextDecoder().decode(stderr), /Cannot use "--port"/);
  },
});

Deno.test({
  name:
    "a trial run with narrowed permissions isn't started again with wider ones",
  ignore: Deno.build.os !== "linux",
  async fn() {
    await using program = await Program.create();
    const entry = await bundle(program);
    const allowed = ["--allow-read", "--allow-write", "--allow-net"].concat(
      ["--allow-env", "--no-prompt"],
    );
    await using gateway = await RunningGateway.of(
      program.startWith([...allowed, entry, "gateway", "--port", "0"]),
    );
    equal((await running(entry)).length, 1);
    equal(await gateway.end("SIGTERM"), 0);
  },
});
