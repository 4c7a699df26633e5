import { equal, match, ok } from "node:assert/strict";
import { ignoreWithoutJail } from "../fakes/jail.ts";
import { startOpenAIServer } from "../fakes/openai_server.ts";
import type { OpenAIServer } from "../fakes/openai_server.ts";
import { Program } from "./program.ts";

const KEY = "sk-test-0123456789";
const ignore = Deno.build.os === "windows";

/** The program with a model that runs one command, and then says "ok". */
async function setUp(
  [command, ...args]: string[],
  exec: Record<string, unknown> = {},
): Promise<{ program: Program; server: OpenAIServer } & AsyncDisposable> {
  const call = { name: "exec", arguments: { command, args } };
  const server = startOpenAIServer({
    key: KEY,
    answer: [{ calls: [call] }, { text: "ok" }],
  });
  const program = await Program.create();
  await program.writeConfig({
    agent: { provider: "test", model: "test-model" },
    providers: {
      test: { type: "openai", base_url: server.url, api_key: KEY },
    },
    tools: { exec },
  });
  return {
    program,
    server,
    async [Symbol.asyncDispose]() {
      await program[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

/** What the model was told that its command did. */
function result({ requests }: OpenAIServer): string {
  return String(requests[1].body.messages.at(-1)?.content);
}

for (const format of ["text", "json"]) {
  Deno.test({
    name: `where nobody can be asked the answer is no, with format ${format}`,
    ignore,
    async fn(): Promise<void> {
      await using place = await setUp(["sort", "a.md"], { allow: ["ls"] });
      const { program, server } = place;
      const args = ["agent", "--format", format, "-m", "Sort it"];
      const { code, stderr } = await program.run(args, { stdin: "y\n" });
      equal(code, 0, stderr);
      match(
        result(server),
        /^Error: Cannot run "sort": .* nobody can be asked from here\. .*miniclaw config set tools\.exec\.allow 'ls,sort'$/,
      );
    },
  });
}

Deno.test({
  name: "what a person is told to type allows the program",
  ignore,
  async fn(): Promise<void> {
    await using place = await setUp(["sort", "a.md"], { allow: ["ls"] });
    const { program, server } = place;
    const set = ["config", "set", "tools.exec.allow", "ls,sort"];
    equal((await program.run(set)).code, 0);
    await program.run(["agent", "-m", "Sort it"]);
    match(result(server), /^exit_code: 2\n.*\nstderr:\n.*a\.md/);
  },
});

Deno.test({
  name: "a program runs in its jail, and its home is the workspace",
  ignore: ignoreWithoutJail,
  async fn(): Promise<void> {
    const script = "cd; pwd; id -u; ls -A sessions .. 2>&1";
    await using place = await setUp(["sh", "-c", script], { allow: ["sh"] });
    const { program, server } = place;
    const { code, stderr } = await program.run(["agent", "-m", "Go"]);
    equal(code, 0, stderr);
    const workspace = await Deno.realPath(program.path("workspace"));
    const seen = `${workspace}\n1000\n..:\nworkspace\n\nsessions:`;
    equal(result(server), `exit_code: 0\nstdout:\n${seen}\nstderr: (empty)`);
  },
});

Deno.test({
  name: "a program that the jail shows comes before one that it hides",
  ignore: ignoreWithoutJail,
  async fn(): Promise<void> {
    await using place = await setUp(["uname", "-s"], { allow: ["*"] });
    const { program, server } = place;
    const shims = `${program.home}/shims`;
    await Deno.mkdir(shims);
    const shim = "#!/bin/sh\nexec ../gone\n";
    await Deno.writeTextFile(`${shims}/uname`, shim, { mode: 0o755 });
    const env = { PATH: `${shims}:${Deno.env.get("PATH")}` };
    await program.run(["agent", "-m", "Go"], { env });
    match(result(server), /^exit_code: 0\nstdout:\nLinux\n/);
  },
});

for (const isolation of ["bubblewrap", "none"] as const) {
  for (const signal of ["SIGKILL", "SIGINT", "SIGTERM"] as const) {
    const where = isolation === "none" ? "without a jail" : "in its jail";
    Deno.test({
      name: `no program survives a miniclaw that ends by ${signal}, ${where}`,
      ignore: isolation === "none"
        ? Deno.build.os !== "linux"
        : ignoreWithoutJail,
      async fn(): Promise<void> {
        const nap = `99.${crypto.getRandomValues(new Uint32Array(1))[0]}`;
        await using place = await setUp(["sleep", nap], {
          ...{ allow: ["sleep"], isolation, timeout_seconds: 99 },
        });
        const child = place.program.start(["agent", "-m", "Sleep"]);
        await until(async () => await sleepers(nap) > 0);
        child.kill(signal);
        await child.stdin.close();
        await child.output();
        await until(async () => await sleepers(nap) === 0);
      },
    });
  }
}

for (const start of ["sh -c", "setsid sh -c"]) {
  Deno.test({
    name: `what a program started by "${start}" doesn't survive SIGKILL either`,
    ignore: Deno.build.os !== "linux",
    async fn(): Promise<void> {
      const nap = `98.${crypto.getRandomValues(new Uint32Array(1))[0]}`;
      const script = `${start} "while true; do sleep ${nap}; done" & wait`;
      await using place = await setUp(["sh", "-c", script], {
        ...{ allow: ["sh"], isolation: "none", timeout_seconds: 99 },
      });
      const child = place.program.start(["agent", "-m", "Loop"]);
      await until(async () => await sleepers(`sleep ${nap}`) > 2);
      child.kill("SIGKILL");
      await child.stdin.close();
      await child.output();
      await until(async () => await sleepers(nap) === 0);
    },
  });
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 60_000;
  while (!(await holds())) {
    ok(performance.now() < end, "it took longer than a minute");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** How many processes have that in their command line; dead ones don't count. */
async function sleepers(nap: string): Promise<number> {
  const args = ["-eo", "stat=,args="];
  const { stdout } = await new Deno.Command("ps", { args }).output();
  return new TextDecoder().decode(stdout).split("\n")
    .filter((line) => line.includes(nap) && !line.startsWith("Z")).length;
}
