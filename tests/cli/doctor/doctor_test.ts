import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { ReportedError } from "../../../src/base/miniclaw_error.ts";
import type { Finding } from "../../../src/cli/doctor/check.ts";
import { judgeJail } from "../../../src/cli/doctor/checks/jail.ts";
import { createSandboxCheck } from "../../../src/cli/doctor/checks/sandbox.ts";
import { judgeVersion } from "../../../src/cli/doctor/checks/version.ts";
import { checks } from "../../../src/cli/doctor/checks.ts";
import { howToInstall } from "../../../src/cli/doctor/how_to_install.ts";
import { runCheck } from "../../../src/cli/doctor/run_check.ts";
import type { ExecConfig } from "../../../src/config/config.ts";
import { defaultConfig } from "../../../src/config/default_config.ts";
import type { ConfinedCall } from "../../../src/sandbox/confined_call.ts";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import type { JailTrial } from "../../../src/tools/exec/jail/try_jail.ts";
import { createWorkspace } from "../../../src/workspace/create_workspace.ts";
import { testContext } from "../../fakes/command_context.ts";
import { mainSandbox } from "../../fakes/main_sandbox.ts";
import { startTelegramServer } from "../../fakes/telegram_server.ts";
import {
  doctor,
  examine,
  offline,
  plain,
  runOne,
  type Told,
} from "./examine.ts";

const onUnix = Deno.build.os !== "windows";

Deno.test("a healthy home has one line a check, and nothing fails", async () => {
  const { stdout, failed } = await examine({ config: offline, format: "text" });
  ok(!failed, stdout);
  const lines = stdout.trimEnd().split("\n");
  equal(lines.length, checks.length - 1);
  for (const line of lines) match(line, /^(ok {2}|warn) {2}[a-z]+ {2,}\S/);
  match(stdout, /^ok {4}model +simple rules answer, without a model$/m);
});

Deno.test("without a configuration that can be read the rest is examined", async () => {
  const { findings, failed } = await examine({
    config: '{"agent": 7}',
    spoil: (home) => Deno.remove(`${home}/workspace/SOUL.md`),
    fetch: () => Promise.reject(new Error("Nothing is to be asked")),
  });
  ok(failed);
  equal(findings.config.kind, "fail");
  match(findings.config.message, /agent.*expected an object/);
  for (const name of ["model", "telegram"]) {
    equal(findings[name].kind, "warn");
    match(findings[name].message, /^not tried: the configuration can't be/);
  }
  match(findings.workspace.message, /lacks SOUL\.md$/);
  for (const name of ["home", "clock", "disk"]) {
    equal(findings[name].kind, "ok", findings[name].message);
  }
  ok("jail" in findings && "permissions" in findings);
});

Deno.test("unknown keys are told by the check, too", async () => {
  const { findings } = await examine({ config: { ...offline, gatway: {} } });
  equal(findings.config.kind, "warn");
  match(findings.config.message, /valid, but: .*gatway/);
});

Deno.test({
  name: "what others may read is found, and closed on demand",
  ignore: !onUnix,
  async fn(): Promise<void> {
    const loose = ["", "/state", "/workspace/sessions"];
    const session = "/workspace/sessions/cli_default.json.corrupted";
    const spoil = async (home: string): Promise<void> => {
      for (const folder of loose) await Deno.chmod(home + folder, 0o755);
      await Deno.writeTextFile(home + session, "{}", { mode: 0o644 });
      await Deno.writeTextFile(`${home}/workspace/notes.md`, "", {
        mode: 0o644,
      });
      await Deno.symlink("../workspace/notes.md", `${home}/state/link`);
    };
    const seen = await examine({ config: offline, spoil });
    equal(seen.findings.home.kind, "warn");
    match(seen.findings.home.message, /others .* may read .* and 1 more/);
    const fixed = await examine({
      config: offline,
      spoil,
      fix: true,
      async after(home): Promise<void> {
        for (const folder of loose) {
          equal((await Deno.stat(home + folder)).mode! & 0o777, 0o700);
        }
        equal((await Deno.stat(home + session)).mode! & 0o777, 0o600);
        // What a link in a private folder leads to is left alone.
        const { mode } = await Deno.stat(`${home}/workspace/notes.md`);
        equal(mode! & 0o777, 0o644);
      },
    });
    equal(fixed.findings.home.kind, "ok");
  },
});

Deno.test("missing parts of the workspace are found, and made on demand", async () => {
  const spoil = async (home: string): Promise<void> => {
    await Deno.remove(`${home}/workspace/SOUL.md`);
    await Deno.remove(`${home}/workspace/skills`);
    await Deno.writeTextFile(`${home}/workspace/USER.md`, "I am me");
  };
  const seen = await examine({ config: offline, spoil });
  match(seen.findings.workspace.message, /lacks skills, SOUL\.md$/);
  match(seen.findings.workspace.hint ?? "", /doctor --fix/);
  const fixed = await examine({
    config: offline,
    spoil,
    fix: true,
    async after(home): Promise<void> {
      ok((await Deno.stat(`${home}/workspace/skills`)).isDirectory);
      ok((await Deno.readTextFile(`${home}/workspace/SOUL.md`)).length > 0);
      equal(await Deno.readTextFile(`${home}/workspace/USER.md`), "I am me");
    },
  });
  equal(fixed.findings.workspace.kind, "ok");
});

Deno.test("Telegram is asked whose token it is", async () => {
  await using server = startTelegramServer();
  const config = (telegram: Record<string, unknown>) => ({
    ...offline,
    channels: {
      telegram: { enabled: true, api_root: server.root, ...telegram },
    },
  });
  const run = (telegram: Record<string, unknown>) =>
    examine({ config: config(telegram), fetch });
  const { token } = server;
  const good = await run({ token, allow_from: [1] });
  match(good.findings.telegram.message, /the token belongs to /);
  equal(good.findings.telegram.kind, "ok");
  equal((await run({ token })).findings.telegram.kind, "warn");
  const wrong = await run({ token: "1:AAAAAAAAAAAAAAAAAAAA" });
  equal(wrong.findings.telegram.kind, "fail");
  ok(!wrong.stdout.includes("AAAAAAAAAAAAAAAAAAAA"));
  equal((await run({ token: "" })).findings.telegram.kind, "fail");
});

Deno.test("the clock is compared with Telegram's where the model is here", async () => {
  await using server = startTelegramServer();
  const telegram = {
    enabled: true,
    api_root: "https://bot.test",
    allow_from: [1],
  };
  const { origin } = new URL(server.root);
  const { findings } = await examine({
    config: {
      ...offline,
      channels: { telegram: { ...telegram, token: server.token } },
    },
    now: () => new Date(Date.now() + 600_000),
    fetch: (input, init) =>
      fetch(String(input).replace("https://bot.test", origin), init),
  });
  equal(findings.telegram.kind, "ok");
  match(findings.clock.message, /^it is 10 minutes fast/);
});

Deno.test("a process that tools run in is tried, and what it could reach", async () => {
  await using test = await testContext();
  await createWorkspace(test.context.home);
  equal((await runOne(createSandboxCheck(mainSandbox), test)).kind, "ok");
  const open = (): Sandbox => {
    const sandbox = mainSandbox();
    const everywhere = { profile: "files" as const, roots: ["/"] };
    return {
      run: (call: ConfinedCall, signal: AbortSignal) =>
        sandbox.run({ ...call, grant: everywhere }, signal),
      [Symbol.asyncDispose]: () => sandbox[Symbol.asyncDispose](),
    } as unknown as Sandbox; // one whose wall is down
  };
  const leaky = await runOne(createSandboxCheck(open), test);
  match(`${leaky.kind} ${leaky.message}`, /^fail a tool's process could read /);
});

Deno.test("without a workspace the processes are tried in a temporary folder", async () => {
  await using test = await testContext();
  const granted = new Set<string>();
  const open = (): Sandbox => {
    const sandbox = mainSandbox();
    return {
      run(call: ConfinedCall, signal: AbortSignal) {
        const { grant } = call;
        if (grant.profile === "files") granted.add(grant.roots.join());
        return sandbox.run(call, signal);
      },
      [Symbol.asyncDispose]: () => sandbox[Symbol.asyncDispose](),
    } as unknown as Sandbox; // one that tells what it was asked
  };
  const { kind, message } = await runOne(createSandboxCheck(open), test);
  equal(kind, "ok", message);
  equal(granted.size, 1);
  await rejects(Deno.stat([...granted][0]), Deno.errors.NotFound);
  await rejects(Deno.stat(test.home), Deno.errors.NotFound);
});

Deno.test("a check that throws or hangs is a failure in words, in time", async () => {
  const told = {} as Parameters<typeof runCheck>[1];
  const broken = {
    name: "broken",
    run: () => Promise.reject(new Error("It broke")),
  };
  deepEqual(plain(await runCheck(broken, told)), {
    ...{ name: "broken", kind: "fail", message: "It broke" },
  });
  const stuck = { name: "stuck", run: () => new Promise<Finding>(() => {}) };
  deepEqual(plain(await runCheck(stuck, told, 50)), {
    ...{ name: "stuck", kind: "fail", message: "no answer within 0.05 s" },
  });
});

Deno.test("the jail's report depends on what was wished and what was found", () => {
  const exec = defaultConfig.tools.exec;
  const system = 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n';
  const missing = { reason: "bubblewrap (bwrap) is not installed" };
  const judge = (trial: JailTrial, exec: ExecConfig): Told =>
    plain(judgeJail(trial, { exec, system }));
  const auto = judge(missing, exec);
  equal(auto.kind, "warn");
  match(auto.message, /^only plain programs run: /);
  equal(auto.hint, "Install it with: sudo apt install bubblewrap");
  const strict = { ...exec, isolation: "bubblewrap" as const };
  equal(judge(missing, strict).kind, "fail");
  const kernel = { reason: "bwrap: setting up uid map: Permission denied" };
  match(judge(kernel, exec).hint ?? "", /user namespaces/);
  const jail = {
    launcher: "",
    modern: true,
    limits: {},
    system: [],
    network: [],
  };
  match(
    judge({ jail }, exec).hint ?? "",
    /apt install util-linux/,
  );
  const limited = { ...jail, limits: { prlimit: "/usr/bin/prlimit" } };
  equal(judge({ jail: limited }, exec).kind, "ok");
});

Deno.test("programs that are switched off or unjailed are said to be so", async () => {
  const withExec = (exec: unknown) =>
    examine({ config: { ...offline, tools: { exec } } });
  const off = await withExec({ enabled: false });
  match(off.findings.jail.message, /^no program runs/);
  const none = await withExec({ isolation: "none" });
  equal(none.findings.jail.kind, "warn");
  match(none.findings.jail.hint ?? "", /isolation auto/);
});

Deno.test("every system has its own words to install something", () => {
  const words: [string, RegExp][] = [
    ["ID=debian", /sudo apt install x$/],
    ['ID="fedora"', /sudo dnf install x$/],
    ['ID="rocky"\nID_LIKE="rhel centos fedora"', /sudo dnf install x$/],
    ["ID=arch", /sudo pacman -S x$/],
    ["ID=alpine", /sudo apk add x$/],
    ['ID=opensuse-leap\nID_LIKE="suse opensuse"', /sudo zypper install x$/],
    ["", /package manager$/],
  ];
  for (const [system, expected] of words) {
    match(String(howToInstall("x", system)), expected);
  }
});

Deno.test("a home that is a file is a failure in words", async () => {
  await using test = await testContext({ options: { format: "json" } });
  await Deno.writeTextFile(test.home, "");
  const input = { values: {}, switches: new Set<string>(), args: [] };
  await rejects(doctor(input, test.context), ReportedError);
  const { ok: well, checks } = JSON.parse(test.stdout());
  equal(well, false);
  match(checks[1].message, /^Cannot read the configuration /);
});

Deno.test("the form that runs is told, and a Deno that is too old fails", () => {
  const executable = "/usr/bin/deno";
  const judge = (
    started: { isCompiled?: boolean; main?: string },
    deno: string,
  ) =>
    plain(judgeVersion({
      ...{ executable, isCompiled: false, main: "file:///app/main.ts" },
      ...started,
    }, deno));
  match(judge({}, "2.9.6").message, /from its sources, run by Deno 2\.9\.6$/);
  match(judge({ main: "file:///app/main.js" }, "2.10.0").message, /a bundle/);
  match(judge({ isCompiled: true }, "3.0.0+abc").message, /one executable/);
  for (const deno of ["2.9.5", "2.8.20", "1.46.3"]) {
    const { kind, message, hint } = judge({}, deno);
    equal(kind, "fail", deno);
    ok(message.endsWith(`needs Deno 2.9.6 or later, this is ${deno}`), message);
    match(hint ?? "", /deno upgrade$/);
  }
});
