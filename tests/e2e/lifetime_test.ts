import { deepEqual, equal, match, ok } from "node:assert/strict";
import { startReleaseServer } from "../fakes/release_server.ts";
import { Machine } from "./machine.ts";

/** The README's first commands that talk to the agent, as they stand there. */
async function firstCommands(clone: string): Promise<string[]> {
  const readme = await Deno.readTextFile(`${clone}/README.md`);
  const blocks = [...readme.matchAll(/^```sh\n([^]*?)^```/gm)];
  return blocks.flatMap(([, block]) => block.split("\n"))
    .filter((line) => /^deno task (-q )?miniclaw agent -m /.test(line));
}

/** What systemd itself says about a unit, where it can be asked. */
async function verify(path: string, folder: string): Promise<string> {
  try {
    const { stderr } = await new Deno.Command("systemd-analyze", {
      args: ["--user", "verify", path],
      env: { XDG_RUNTIME_DIR: folder, SYSTEMD_LOG_LEVEL: "warning" },
    }).output();
    return new TextDecoder().decode(stderr);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "";
    throw error;
  }
}

/** The files of a home that a backup keeps, with what is in them. */
async function keptIn(home: string): Promise<Record<string, string>> {
  const kept = ["config.json", "workspace/memory/MEMORY.md"];
  const sessions = `${home}/workspace/sessions`;
  for await (const { name, isFile } of Deno.readDir(sessions)) {
    if (isFile) kept.push(`workspace/sessions/${name}`);
  }
  const texts = kept.sort().map(async (name) => [
    name,
    await Deno.readTextFile(`${home}/${name}`),
  ]);
  return Object.fromEntries(await Promise.all(texts));
}

Deno.test({
  name:
    "from a clone to a service, a backup elsewhere, an upgrade and back again",
  ignore: Deno.build.os !== "linux",
  async fn(test) {
    await using machine = await Machine.create();
    const { program, systemd } = machine;
    const other = `${program.home}/other`;
    const archive = `${program.home}/kept.tar.gz`;
    let unit = "";

    await test.step("a clone does what the README says first", async () => {
      await machine.cloneRepository();
      const lines = await firstCommands(machine.clone);
      ok(lines.length > 0, "expected commands in the README");
      for (const line of lines) {
        const { code, stdout, stderr } = await machine.sh(line);
        deepEqual([code, stdout !== ""], [0, true], `${line}\n${stderr}`);
      }
    });

    await test.step("the executable is installed as a service", async () => {
      const old = await machine.compile("1.0.0");
      await Deno.writeTextFile(machine.executable, old, { mode: 0o755 });
      equal((await machine.run(["version"])).stdout, "miniclaw 1.0.0\n");
      equal((await machine.run(["onboard", "--yes"])).code, 0);
      const { code, stdout, stderr } = await machine.run([
        "service",
        "install",
      ]);
      equal(code, 0, stderr);
      const [, path] = /The unit was written: (\S+)/.exec(stdout) ?? [];
      equal(await verify(path, program.home), "");
      unit = await Deno.readTextFile(path);
      ok(unit.includes(`\nExecStart=${machine.executable} gateway\n`));
    });

    await test.step("the service answers, and is backed up", async () => {
      await using gateway = await machine.startService(unit);
      const told = await machine.run([
        "agent",
        "-m",
        "Remember that Ada is allergic to peanuts",
      ]);
      equal(told.code, 0, told.stderr);
      const asked = await machine.run([
        "agent",
        "-m",
        "What do you know about Ada?",
      ]);
      match(asked.stdout, /peanuts/);
      await gateway.metrics(/tool="write_memory",outcome="ok"\} 1\n/);
      const backup = await machine.run(["backup", archive]);
      equal(backup.code, 0, backup.stderr);
      equal(await gateway.end(), 0);
    });

    await test.step("the backup is a home elsewhere, and goes on there", async () => {
      const env = { MINICLAW_HOME: other };
      const restored = await machine.run(["restore", archive], env);
      equal(restored.code, 0, restored.stderr);
      const home = program.path("").slice(0, -1);
      deepEqual(await keptIn(other), await keptIn(home));
      const asked = await machine.run([
        "agent",
        "-m",
        "What do you know about Ada?",
      ], env);
      match(asked.stdout, /peanuts/);
    });

    await test.step("it upgrades itself, restarts the service, and goes back", async () => {
      await using release = await startReleaseServer({
        ...{ version: "1.1.0", target: Deno.build.target },
        text: await machine.compile("1.1.0"),
      });
      const set = ["config", "set", "upgrade.index_url", release.url];
      equal((await machine.run(set)).code, 0);
      const restart = "systemctl --user try-restart miniclaw.service";
      const steps: [words: string[], version: string][] = [
        [["upgrade"], "1.1.0"],
        [["upgrade", "--rollback"], "1.0.0"],
      ];
      for (const [words, version] of steps) {
        await systemd.calls();
        const { code, stdout, stderr } = await machine.run(words);
        equal(code, 0, stderr);
        ok(stdout.includes(`miniclaw ${version} is`), stdout);
        ok((await systemd.calls()).includes(restart));
        equal((await machine.run(["version"])).stdout, `miniclaw ${version}\n`);
        await using gateway = await machine.startService(unit);
        const health = await (await fetch(`${gateway.url}/health`)).json();
        equal(health.version, version);
        const asked = await machine.run([
          "agent",
          "-m",
          "What do you know about Ada?",
        ]);
        match(asked.stdout, /peanuts/);
      }
    });

    await test.step("a service that doesn't get ready is said, with the way back", async () => {
      await systemd.be("failing");
      const { code, stderr } = await machine.run(["upgrade", "--rollback"]);
      equal(code, 1);
      match(stderr, /1\.1\.0 is in place, but the service didn't get ready/);
      match(stderr, /miniclaw upgrade --rollback/);
      equal((await machine.run(["version"])).stdout, "miniclaw 1.1.0\n");
      const back = ["upgrade", "--rollback", "--no-restart"];
      const { code: ended, stdout } = await machine.run(back);
      equal(ended, 0);
      match(stdout, /To restart it: systemctl --user restart miniclaw\n$/);
      equal((await machine.run(["version"])).stdout, "miniclaw 1.0.0\n");
    });

    await test.step("a backup from before the upgrade is there", async () => {
      const [backup] = await Array.fromAsync(
        Deno.readDir(program.path("backups")),
      );
      const env = { MINICLAW_HOME: `${program.home}/third` };
      const path = program.path(`backups/${backup.name}`);
      equal((await machine.run(["restore", path], env)).code, 0);
    });
  },
});
