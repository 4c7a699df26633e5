import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { exec } from "../../src/tools/exec.ts";
import type { ToolContext } from "../../src/tools/tool.ts";
import { argumentsSchema, callTool } from "../fakes/call_tool.ts";
import { ignoreWithoutJail } from "../fakes/jail.ts";
import { mainSandbox } from "../fakes/main_sandbox.ts";
import { toolContext } from "../fakes/tool_context.ts";
import type { TestContext } from "../fakes/tool_context.ts";
import { undisturbed } from "../fakes/undisturbed.ts";

const ignore = Deno.build.os === "windows";

function call(
  context: ToolContext,
  args: Record<string, unknown>,
): Promise<string> {
  return callTool(exec, { args: [], ...args }, context);
}

/** A context in which these programs may run, without a jail unless told. */
function allowing(
  allow: string[],
  { isolation = "none", ...given }: {
    signal?: AbortSignal;
    confine?: ToolContext["confine"];
    isolation?: "none" | "bubblewrap";
  } = {},
): Promise<TestContext> {
  return toolContext({
    ...given,
    configure: ({ tools }) =>
      void Object.assign(tools.exec, { allow, isolation }),
  });
}

/** The same with real confined processes. */
async function confined(
  allow: string[],
  isolation: "none" | "bubblewrap",
): Promise<{ context: TestContext } & AsyncDisposable> {
  const sandbox = mainSandbox();
  const { signal } = new AbortController();
  const context = await allowing(allow, {
    isolation,
    confine: (call) => sandbox.run(call, signal),
  });
  return {
    context,
    async [Symbol.asyncDispose](): Promise<void> {
      await context[Symbol.asyncDispose]();
      await sandbox[Symbol.asyncDispose]();
    },
  };
}

/** A number of seconds that no other program sleeps for. */
function nap(): string {
  return `60.${crypto.getRandomValues(new Uint32Array(1))[0]}`;
}

/** Whether a process still sleeps for so long some seconds later. */
async function goesOnSleeping(seconds: string): Promise<boolean> {
  const until = performance.now() + 20_000;
  while (await sleeps(seconds)) if (performance.now() > until) return true;
  return false;
}

/** Whether a process sleeps for so long; a dead one that nobody fetched doesn't. */
async function sleeps(seconds: string): Promise<boolean> {
  const args = ["-eo", "stat=,args="];
  const { stdout } = await new Deno.Command("ps", { args }).output();
  return new TextDecoder().decode(stdout).split("\n")
    .some((line) => line.includes(`sleep ${seconds}`) && !/^Z/.test(line));
}

Deno.test("exec's schema converts and refuses what isn't in it", async () => {
  await using context = await toolContext();
  const schema = argumentsSchema(exec);
  equal(schema.additionalProperties, false);
  equal(schema.required?.join(), "command,args");
  equal(
    Object.keys(schema.properties ?? {}).join(),
    "command,args,cwd,timeout_seconds",
  );
  for (const timeout_seconds of [0, 601, 1.5]) {
    await rejects(
      call(context, { command: "ls", timeout_seconds }),
      /^TypeError: timeout_seconds: expected an integer from 1 to 600$/,
    );
  }
});

Deno.test({
  name: "exec reports exit code, stdout and stderr apart",
  ignore,
  async fn(): Promise<void> {
    await using context = await toolContext();
    equal(
      await call(context, { command: "echo", args: ["a  b", "$HOME", "*"] }),
      "exit_code: 0\nstdout:\na  b $HOME *\nstderr: (empty)",
    );
    const failed = await call(context, { command: "cat", args: ["none.md"] });
    match(failed, /^exit_code: 1\nstdout: \(empty\)\nstderr:\n.*none\.md/);
  },
});

Deno.test({
  name: "exec runs in a folder of the workspace and in no other",
  ignore,
  async fn(): Promise<void> {
    await using context = await toolContext();
    const real = await Deno.realPath(context.home.workspace);
    const pwd = (cwd?: string): Promise<string> =>
      call(context, { command: "pwd", cwd });
    equal((await pwd()).split("\n")[2], real);
    equal((await pwd("memory")).split("\n")[2], `${real}/memory`);
    await rejects(pwd(".."), /Cannot run in "..": it leads out/);
    await rejects(pwd("sessions"), /to itself/);
    await rejects(pwd("none"), /expected a folder of the workspace/);
    await rejects(pwd("/"), /it leads out/);
  },
});

Deno.test({
  name:
    "a program is told nothing but PATH, LANG, HOME, the folder and the call it is in",
  ignore,
  async fn(): Promise<void> {
    await using context = await allowing(["env"]);
    const result = await call(context, { command: "env" });
    const names = result.split("\n").filter((line) => line.includes("="))
      .map((line) => line.split("=")[0]);
    const known = ["HOME", "LANG", "MINICLAW_CALL", "PATH", "PWD"];
    deepEqual(names.filter((name) => !known.includes(name)), []);
    ok(result.includes(`HOME=${await Deno.realPath(context.home.workspace)}`));
  },
});

for (const isolation of ["bubblewrap", "none"] as const) {
  const where = isolation === "none" ? "without a jail" : "in a jail";
  const ignore = isolation === "none"
    ? Deno.build.os === "windows"
    : ignoreWithoutJail;

  Deno.test({
    name:
      `a program that takes too long is ended with all it started, ${where}`,
    ignore,
    async fn(): Promise<void> {
      await using place = await confined(["sh"], isolation);
      const { context } = place;
      // Within its second it has to have begun.
      await undisturbed(async () => {
        const seconds = nap();
        const script = `sleep ${seconds} & echo begun; sleep ${seconds}`;
        const start = performance.now();
        const result = await call(context, {
          command: "sh",
          args: ["-c", script],
          timeout_seconds: 1,
        });
        ok(performance.now() - start < 20_000);
        match(
          result,
          /^exit_code: 137 \(ended because it took longer than 1 s\)/,
        );
        match(result, /stdout:\nbegun\n/);
        ok(!(await goesOnSleeping(seconds)));
      });
    },
  });

  Deno.test({
    name: `what a program leaves running is ended with it, ${where}`,
    ignore,
    async fn(): Promise<void> {
      await using place = await confined(["sh"], isolation);
      const { context } = place;
      const seconds = nap();
      const result = await call(context, {
        command: "sh",
        args: ["-c", `sleep ${seconds} & echo left`],
      });
      match(result, /^exit_code: 0\nstdout:\nleft\n/);
      ok(!(await goesOnSleeping(seconds)));
    },
  });
}

for (const [ending, rest] of [["ends", ""], ["is too slow", "sleep 60"]]) {
  Deno.test({
    name:
      `a session of its own doesn't save what a program left that ${ending}`,
    ignore: Deno.build.os !== "linux",
    async fn(): Promise<void> {
      await using place = await confined(["sh"], "none");
      await undisturbed(async () => {
        const seconds = nap();
        const result = await call(place.context, {
          command: "sh",
          args: ["-c", `setsid sleep ${seconds} & echo left; ${rest}`],
          timeout_seconds: 1,
        });
        match(result, /stdout:\nleft\n/);
        ok(!(await sleeps(seconds)));
      });
    },
  });
}

Deno.test({
  name: "the signal ends a program at once",
  ignore,
  async fn(): Promise<void> {
    const stop = new AbortController();
    await using context = await allowing(["sleep"], { signal: stop.signal });
    const start = performance.now();
    const running = call(context, { command: "sleep", args: ["600"] });
    setTimeout(() => stop.abort(new Error("stopped")), 100);
    await rejects(running, /^Error: stopped$/);
    ok(performance.now() - start < 20_000);
    await rejects(call(context, { command: "sleep", args: ["60"] }), /stopped/);
  },
});

Deno.test({
  name: "of a very long output the middle is left out",
  ignore,
  async fn(): Promise<void> {
    await using context = await allowing(["sh"]);
    const script =
      "echo first; head -c 100000000 /dev/zero | tr '\\0' x; echo last >&2; echo end";
    const result = await call(context, { command: "sh", args: ["-c", script] });
    ok(result.length < 40_000);
    match(
      result,
      /stdout:\nfirst\nx+\n\[… 99967\d+ bytes cut …\]\nx+end\nstderr:\nlast$/,
    );
  },
});

Deno.test("exec says when it is switched off", async () => {
  await using context = await toolContext({
    configure: (config) => void (config.tools.exec.enabled = false),
  });
  await rejects(call(context, { command: "ls" }), /they are switched off/);
});

Deno.test("a program that doesn't exist, or a whole command line, is explained", async () => {
  await using context = await allowing(["*"]);
  await rejects(
    call(context, { command: "no-such-program" }),
    /Cannot run "no-such-program": there is no such program/,
  );
  await rejects(call(context, { command: "ls -la notes" }), (error) => {
    match((error as { hint: string }).hint, /there is no shell/);
    return true;
  });
});

Deno.test("a program may touch everything in the workspace", () => {
  const touched = exec.touches({ command: "ls", args: [] });
  deepEqual(touched, [{ scope: "workspace", write: true }]);
});
