import { deepEqual, equal } from "node:assert/strict";
import { processesNaming, until } from "./test_sandbox.ts";

const program = new URL("./parent_program.ts", import.meta.url).pathname;
const ignore = Deno.build.os !== "linux";

function start(root: string, job: string): Deno.ChildProcess {
  return new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-prompt", program, root, job],
    env: { MINICLAW_API_KEY: "canary-key", LD_AUDIT_CANARY: "canary" },
    stdout: "piped",
    stderr: "null",
  }).spawn();
}

/** Processes whose grant is that root: the program itself has it in its arguments too. */
async function confined(root: string): Promise<number[]> {
  return await processesNaming(JSON.stringify([root]));
}

for (const job of ["hang", "wait"]) {
  Deno.test({
    name: `nothing is left when miniclaw is killed during "${job}"`,
    ignore,
    async fn(): Promise<void> {
      const root = await Deno.makeTempDir();
      const parent = start(root, job);
      await until(async () => (await confined(root)).length === 1);
      parent.kill("SIGKILL");
      await parent.output();
      await until(async () => (await confined(root)).length === 0);
      await Deno.remove(root);
    },
  });
}

Deno.test({
  name: "a process is ended also by a program that may run Deno alone",
  ignore,
  async fn(): Promise<void> {
    const root = await Deno.makeTempDir();
    const { success, stdout } = await new Deno.Command(Deno.execPath(), {
      args: [
        ...["run", "--no-prompt", "--allow-read", "--allow-env"],
        ...[`--allow-run=${Deno.execPath()}`, program, root, "echo", "dispose"],
      ],
      stderr: "null",
    }).output();
    deepEqual([success, new TextDecoder().decode(stdout)], [true, "done"]);
    deepEqual(await confined(root), []);
    await Deno.remove(root);
  },
});

Deno.test({
  name: "a confined process has no key in its environment or arguments",
  ignore,
  async fn(): Promise<void> {
    const root = await Deno.makeTempDir();
    const parent = start(root, "wait");
    await until(async () => (await confined(root)).length === 1);
    const [pid] = await confined(root);
    for (const file of ["environ", "cmdline"]) {
      const text = await Deno.readTextFile(`/proc/${pid}/${file}`);
      equal(text.includes("canary"), false, file);
    }
    parent.kill("SIGKILL");
    await parent.output();
    await until(async () => (await confined(root)).length === 0);
    await Deno.remove(root);
  },
});

Deno.test({
  name: "a process that is kept doesn't keep the program, and ends with it",
  ignore,
  async fn(): Promise<void> {
    const root = await Deno.makeTempDir();
    // It would be kept for ten minutes.
    const started = performance.now();
    const { code, stdout } = await start(root, "echo").output();
    equal(code, 0);
    equal(new TextDecoder().decode(stdout), "done");
    equal(performance.now() - started < 120_000, true);
    await until(async () => (await confined(root)).length === 0);
    deepEqual(await confined(root), []);
    await Deno.remove(root);
  },
});
