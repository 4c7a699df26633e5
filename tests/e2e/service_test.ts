import { deepEqual, doesNotMatch, equal, match, ok } from "node:assert/strict";
import { NotifySocket } from "../fakes/notify_socket.ts";
import { UserManager } from "../fakes/user_manager.ts";
import { type Outcome, Program } from "./program.ts";
import { RunningGateway } from "./running_gateway.ts";

const linux = { ignore: Deno.build.os !== "linux" };

/** The program beside a systemd of its own. */
async function stage() {
  const stack = new AsyncDisposableStack();
  const program = stack.use(await Program.create());
  const manager = stack.use(await UserManager.create());
  const path = `${program.home}/.config/systemd/user/miniclaw.service`;
  return {
    ...{ program, manager, path },
    service: (...words: string[]): Promise<Outcome> =>
      program.run(["service", ...words], { env: manager.env }),
    readUnit: () => Deno.readTextFile(path),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

Deno.test(
  "install writes the unit, starts it, and says how to have it linger",
  linux,
  async () => {
    await using here = await stage();
    const { code, stdout, stderr } = await here.service("install");
    deepEqual([code, stderr], [0, ""]);
    match(
      stdout,
      /The unit was written: .*miniclaw\.service\nThe service runs/,
    );
    match(stdout, /loginctl enable-linger ada\n/);
    deepEqual(await here.manager.calls(), [
      "systemctl --user daemon-reload",
      "systemctl --user is-active --quiet miniclaw.service",
      "systemctl --user enable --now miniclaw.service",
      "loginctl show-user ada --property=Linger --value",
    ]);
    equal(await here.readUnit(), (await here.service("print")).stdout);
    deepEqual(await names(here.path), ["miniclaw.service"]);
  },
);

Deno.test(
  "a second install changes nothing, and one for another home restarts it",
  linux,
  async () => {
    await using here = await stage();
    await here.service("install");
    const unit = await here.readUnit();
    await here.manager.be("lingering");
    await here.manager.calls();
    const again = await here.service("install", "--format", "json");
    const { unit: placed, isRunning, lingers } = JSON.parse(again.stdout);
    deepEqual([placed, isRunning, lingers], ["unchanged", true, true]);
    equal(await here.readUnit(), unit);
    ok((await here.manager.calls()).every((call) => !/restart/.test(call)));

    const env = {
      ...here.manager.env,
      MINICLAW_HOME: `${here.program.home}/b`,
    };
    const moved = await here.program.run(["service", "install"], { env });
    equal(moved.code, 0, moved.stderr);
    match(moved.stdout, /The unit was brought up to date/);
    doesNotMatch(moved.stdout, /enable-linger/);
    match(await here.readUnit(), /^Environment=MINICLAW_HOME=\S+\/b$/m);
    const calls = await here.manager.calls();
    ok(calls.includes("systemctl --user try-restart miniclaw.service"));
    deepEqual(await names(here.path), ["miniclaw.service"]);
  },
);

Deno.test(
  "a unit that was changed by hand is neither overwritten nor removed unasked",
  linux,
  async () => {
    await using here = await stage();
    await here.service("install");
    const edited = `${await here.readUnit()}# mine\n`;
    await Deno.writeTextFile(here.path, edited);
    await here.manager.calls();
    for (const word of ["install", "uninstall"]) {
      const { code, stderr } = await here.service(word);
      equal(code, 2);
      match(stderr, /Cannot ask first.*\n.*--force/);
    }
    equal(await here.readUnit(), edited);
    deepEqual(await here.manager.calls(), []);

    equal((await here.service("install", "--force")).code, 0);
    doesNotMatch(await here.readUnit(), /# mine/);
    // What was there is kept, and systemd reads no such name.
    equal(await Deno.readTextFile(`${here.path}.old`), edited);
  },
);

Deno.test("a unit from somewhere else is left alone", linux, async () => {
  await using here = await stage();
  await Deno.mkdir(here.path.slice(0, here.path.lastIndexOf("/")), {
    recursive: true,
  });
  const foreign = "[Service]\nExecStart=/bin/true\n";
  await Deno.writeTextFile(here.path, foreign);
  equal((await here.service("install")).code, 2);
  equal((await here.service("uninstall")).code, 2);
  equal(await here.readUnit(), foreign);
  deepEqual(await here.manager.calls(), []);
});

Deno.test(
  "uninstall ends the service and removes what install wrote",
  linux,
  async () => {
    await using here = await stage();
    await here.service("install");
    await here.manager.calls();
    const { code, stdout } = await here.service("uninstall");
    equal(code, 0);
    match(stdout, /The unit was removed: /);
    deepEqual(await here.manager.calls(), [
      "systemctl --user disable --now miniclaw.service",
      "systemctl --user daemon-reload",
    ]);
    deepEqual(await names(here.path), []);
    const again = await here.service("uninstall");
    equal(again.code, 0);
    match(again.stdout, /There is no service to remove/);
  },
);

Deno.test(
  "where systemd can't be reached, install says what to run, and uninstall unlinks",
  linux,
  async () => {
    await using here = await stage();
    await here.manager.be("unreachable");
    const { code, stdout } = await here.service("install");
    equal(code, 0);
    match(stdout, /Failed to connect to bus: No medium found/);
    match(stdout, /^ {2}systemctl --user daemon-reload$/m);
    match(stdout, /^ {2}systemctl --user enable --now miniclaw\.service$/m);

    // As "enable" of another session has made it.
    const wants = here.path.replace(/[^/]*$/, "default.target.wants");
    await Deno.mkdir(wants);
    await Deno.symlink(here.path, `${wants}/miniclaw.service`);
    const removed = await here.service("uninstall");
    equal(removed.code, 0);
    match(removed.stdout, /systemctl --user stop miniclaw\.service/);
    deepEqual(await names(`${wants}/x`), []);
    deepEqual(await names(here.path), ["default.target.wants"]);
  },
);

Deno.test(
  "a service that doesn't get ready is an error that says where to look",
  linux,
  async () => {
    await using here = await stage();
    await here.manager.be("failing");
    const { code, stdout, stderr } = await here.service("install");
    deepEqual([code, stdout], [1, ""]);
    match(
      stderr,
      /says "Job for miniclaw\.service failed\. See the journal\."/,
    );
    match(stderr, /journalctl --user -u miniclaw/);
  },
);

Deno.test(
  "beside a gateway on a terminal the service is enabled but not started",
  linux,
  async () => {
    await using here = await stage();
    await using gateway = await RunningGateway.start(here.program);
    const { code, stdout } = await here.service("install");
    equal(code, 0);
    match(stdout, /A gateway that isn't the service runs already/);
    const calls = await here.manager.calls();
    ok(calls.includes("systemctl --user enable miniclaw.service"));
    ok(!calls.some((call) => call.includes("--now")));
    equal(await gateway.end(), 0);
  },
);

Deno.test(
  "no key gets into the unit or the output, and the keys it lacks are named",
  linux,
  async () => {
    await using here = await stage();
    const key = "sk-secret-0123456789";
    const env = {
      ...here.manager.env,
      ...{ OPENROUTER_API_KEY: key, TELEGRAM_BOT_TOKEN: `1:${key}` },
    };
    const { stdout, stderr } = await here.program.run(["service", "install"], {
      env,
    });
    match(stdout, /doesn't see OPENROUTER_API_KEY of this shell/);
    match(stdout, /doesn't see TELEGRAM_BOT_TOKEN of this shell/);
    for (const text of [stdout, stderr, await here.readUnit()]) {
      ok(!text.includes(key));
    }
  },
);

Deno.test("XDG_CONFIG_HOME is where the unit goes", linux, async () => {
  await using here = await stage();
  const folder = `${here.program.home}/my config`;
  const env = { ...here.manager.env, XDG_CONFIG_HOME: folder };
  const { code, stdout } = await here.program.run(["service", "install"], {
    env,
  });
  equal(code, 0);
  ok(stdout.includes(`${folder}/systemd/user/miniclaw.service`));
  deepEqual(await names(`${folder}/systemd/user/x`), ["miniclaw.service"]);
});

Deno.test(
  "what the unit starts is a gateway that systemd hears of",
  linux,
  async () => {
    await using here = await stage();
    const unit = (await here.service("print")).stdout;
    const [, line] = /^ExecStart=(.*)$/m.exec(unit) ?? [];
    const [executable, ...words] = line.split(" ");
    equal(executable, Deno.execPath());
    equal(words.at(-1), "gateway");
    await using systemd = await NotifySocket.create();
    await using gateway = await RunningGateway.of(
      new Deno.Command(executable, {
        args: [...words, "--port", "0"],
        cwd: here.program.home,
        clearEnv: true,
        env: here.program.environment({ NOTIFY_SOCKET: systemd.address }),
        ...{ stdin: "piped", stdout: "piped", stderr: "piped" },
      }).spawn(),
    );
    await systemd.hears(/^READY=1$/);
    equal(await gateway.end(), 0);
    await systemd.hears(/^STOPPING=1$/);
  },
);

/** The names beside a path. */
async function names(path: string): Promise<string[]> {
  const folder = path.slice(0, path.lastIndexOf("/"));
  const entries = await Array.fromAsync(Deno.readDir(folder));
  return entries.map(({ name }) => name).sort();
}
