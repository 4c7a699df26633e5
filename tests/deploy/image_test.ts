import { equal, match } from "node:assert/strict";
import { Program } from "../e2e/program.ts";
import { RunningGateway } from "../e2e/running_gateway.ts";
import { ignoreWithoutJail } from "../fakes/jail.ts";
import { dockerfile } from "./read_dockerfile.ts";

const main = new URL("../../main.ts", import.meta.url).pathname;

// What the image starts, as it starts it, in what a container comes down to:
// another user, nothing writable but the volume and /tmp.
function start(program: Program, args: string[]): Deno.ChildProcess {
  const [user, group] = dockerfile.last("USER").split(":");
  const data = program.path("");
  const launcher = dockerfile.launcher.slice(1)
    .map((word) => word === "/app/main.ts" ? main : word);
  return new Deno.Command("bwrap", {
    args: [
      ..."--ro-bind / / --dev /dev --proc /proc --die-with-parent".split(" "),
      ...["--unshare-user", "--uid", user, "--gid", group],
      ...["--bind", data, data, "--tmpfs", "/var/tmp", "--chdir", data, "--"],
      ...[Deno.execPath(), ...launcher, ...args],
    ],
    clearEnv: true,
    env: program.environment({ TMPDIR: "/var/tmp", DENO_COVERAGE_DIR: "" }),
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
}

async function run(program: Program, args: string[]) {
  const child = start(program, args);
  await child.stdin.close();
  const { code, stdout } = await child.output();
  return { code, stdout: new TextDecoder().decode(stdout) };
}

Deno.test(
  "what the image starts works without root on a system that can't be written",
  {
    ignore: ignoreWithoutJail,
  },
  async () => {
    await using program = await Program.create();
    await Deno.mkdir(program.path(""));
    const command: string[] = JSON.parse(dockerfile.last("CMD"));
    const port = ["--port", "0"];
    await using gateway = await RunningGateway.of(
      start(program, [...command, ...port]),
    );
    await gateway.says(/[Hh]ealth and metrics at http:\/\/0\.0\.0\.0:/);

    const health = dockerfile.last("HEALTHCHECK");
    const [, ...check]: string[] = JSON.parse(
      health.slice(health.indexOf("[")),
    );
    const healthy = await run(program, check);
    equal(healthy.code, 0);
    match(healthy.stdout, /^status +ok$/m);
    const answer = await run(program, ["agent", "-m", "hello"]);
    match(answer.stdout, /offline mode/);

    await gateway.end("SIGKILL");
    equal((await run(program, check)).code, 1);
  },
);
