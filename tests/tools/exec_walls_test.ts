import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import fc from "fast-check";
import project from "../../deno.json" with { type: "json" };
import { exec } from "../../src/tools/exec.ts";
import { isBlacklisted } from "../../src/tools/exec/blacklist.ts";
import { childEnvironment } from "../../src/tools/exec/child_environment.ts";
import { HeadAndTail } from "../../src/tools/exec/head_and_tail.ts";
import { pathCandidates } from "../../src/tools/exec/path_candidates.ts";
import { programNames } from "../../src/tools/exec/program_names.ts";
import { readsItsFolder } from "../../src/tools/exec/reads_folders.ts";
import { toolContext } from "../fakes/tool_context.ts";
import type { TestContext } from "../fakes/tool_context.ts";

const ignore = Deno.build.os === "windows";
const CANARY = "the canary's song";

/** A home with a canary in every place that is closed, and no jail. */
async function guarded(allow: string[]): Promise<TestContext> {
  const context = await toolContext({
    configure: ({ tools }) => {
      Object.assign(tools.exec, { allow, isolation: "none" });
    },
  });
  const { config, sessions, state } = context.home;
  for (const path of [config, `${sessions}/a.json`, `${state}/jobs.json`]) {
    await Deno.writeTextFile(path, CANARY);
  }
  return context;
}

async function refused(
  context: TestContext,
  [command, ...args]: string[],
  words: RegExp,
): Promise<void> {
  await rejects(exec.run({ command, args }, context), (error: Error) => {
    match(error.message, words);
    return true;
  }, [command, ...args].join(" "));
}

Deno.test("blacklisted programs are known in any case, by any path", () => {
  const spellings = [
    "rm",
    "RM",
    "/bin/rm",
    "./rm",
    "C:\\tools\\Rm.EXE",
    "rm.exe",
    "mkfs.ext4",
    "mkfs",
    "MKFS.vfat",
    "init",
    " sudo",
    "passwd",
    "modprobe",
  ];
  for (const spelling of spellings) ok(isBlacklisted(spelling), spelling);
  for (const name of ["ls", "rmate", "format-code", "initdb", "addr2line"]) {
    ok(!isBlacklisted(name), name);
  }
});

Deno.test("the blacklist holds all that Deno is told to refuse", () => {
  const { deny } = project.permissions.default.run;
  ok(deny.length > 20);
  for (const name of deny) ok(isBlacklisted(name), name);
});

Deno.test("what distributions add to a name doesn't hide it", () => {
  deepEqual(programNames("/usr/bin/python3.11"), [
    "python3.11",
    "python3",
    "python",
  ]);
  ok(programNames("nc.openbsd").includes("nc"));
  ok(programNames("gcc-12").includes("gcc"));
});

Deno.test({
  name: "the blacklist stands above what is allowed, also behind a link",
  ignore,
  async fn(): Promise<void> {
    const bin = await Deno.makeTempDir();
    try {
      const real = `${bin}/rm`;
      await Deno.writeTextFile(real, "#!/bin/sh\n", { mode: 0o755 });
      await Deno.symlink(real, `${bin}/harmless`);
      await using context = await guarded(["*", "rm", `${bin}/harmless`]);
      await refused(context, ["rm", "-rf", "."], /never run/);
      await refused(context, [`${bin}/harmless`], /never run/);
    } finally {
      await Deno.remove(bin, { recursive: true });
    }
  },
});

Deno.test({
  name: "only allowed programs run",
  ignore,
  async fn(): Promise<void> {
    await using context = await guarded(["ls"]);
    await refused(context, ["cat", "a.md"], /hasn't allowed it/);
    await refused(context, ["sh", "-c", "ls"], /hasn't allowed it/);
    match(await exec.run({ command: "/bin/ls", args: [] }, context), /memory/);
  },
});

Deno.test({
  name: "with isolation none a star is every program but the blacklisted",
  ignore,
  async fn(): Promise<void> {
    await using context = await guarded(["*"]);
    const tool = `${context.home.workspace}/tool`;
    await Deno.writeTextFile(tool, "#!/bin/sh\necho mine\n", { mode: 0o755 });
    const script = { command: "sh", args: ["-c", "echo by a shell"] };
    match(await exec.run(script, context), /by a shell/);
    match(await exec.run({ command: "uname", args: [] }, context), /code: 0/);
    match(await exec.run({ command: "./tool", args: [] }, context), /mine/);
    await refused(context, ["rm", "tool"], /never run/);
  },
});

Deno.test({
  name: "a name that is allowed doesn't stand for a program in the workspace",
  ignore,
  async fn(): Promise<void> {
    await using context = await guarded(["ls", "tool"]);
    const { workspace } = context.home;
    for (const name of ["ls", "tool"]) {
      await Deno.writeTextFile(
        `${workspace}/${name}`,
        "#!/bin/sh\necho mine\n",
        {
          mode: 0o755,
        },
      );
    }
    for (const command of ["./ls", `${workspace}/ls`, "./tool"]) {
      await refused(context, [command], /hasn't allowed it/);
    }
    await refused(context, ["tool"], /no such program/);
    const path = await Deno.realPath(`${workspace}/tool`);
    context.config.tools.exec.allow = [path];
    match(await exec.run({ command: "./tool", args: [] }, context), /mine/);
  },
});

Deno.test({
  name: "PATH keeps no folder where a tool could put a program",
  ignore,
  async fn(): Promise<void> {
    await using context = await toolContext();
    const workspace = await Deno.realPath(context.home.workspace);
    await Deno.symlink(`${workspace}/memory`, `${context.home.root}/bin`);
    const rules = {
      workspace,
      roots: [workspace],
      protectedFolders: [],
      config: context.home.config,
    };
    const path = [
      "",
      ".",
      "bin",
      workspace,
      `${context.home.root}/bin`,
      "/usr/bin",
    ];
    const { folders, variables } = await childEnvironment(
      rules,
      (name) => ({ PATH: path.join(":"), SECRET: "s" })[name],
    );
    deepEqual(folders, ["/usr/bin"]);
    deepEqual(variables, {
      PATH: "/usr/bin",
      LANG: "C.UTF-8",
      HOME: workspace,
    });
  },
});

Deno.test({
  name: "no argument leads out of the workspace or to what is closed",
  ignore,
  async fn(): Promise<void> {
    await using context = await guarded(["cat", "grep", "ls", "cp", "wc"]);
    const { workspace, root } = context.home;
    await Deno.symlink("/etc", `${workspace}/etc`);
    await Deno.symlink("../../config.json", `${workspace}/memory/settings`);
    await Deno.symlink("/nowhere/at-all", `${workspace}/dangling`);
    const attempts = [
      ["cat", "/etc/passwd"],
      ["cat", "etc/passwd"],
      ["cat", "../config.json"],
      ["cat", `${root}/config.json`],
      ["cat", "memory/../../config.json"],
      ["cat", "sessions/a.json"],
      ["cat", "SESSIONS/a.json"],
      ["cat", "--", "sessions/a.json"],
      ["cat", "../state/jobs.json"],
      ["cat", "/proc/self/environ"],
      ["cat", "file:///etc/passwd"],
      ["cat", "a\0b"],
      ["ls", ".."],
      ["ls", "-la", "/"],
      ["ls", "sessions"],
      ["grep", "-f/etc/passwd", "x"],
      ["grep", "-f../config.json", "x"],
      ["grep", "-ifetc/passwd", "x"],
      ["grep", "-fsessions/a.json", "x"],
      ["grep", "--file=/etc/passwd", "x"],
      ["grep", "--file=sessions/a.json", "x"],
      ["wc", "--files0-from=../config.json"],
      ["cp", "x", "dangling"],
      ["cp", "-t../..", "x"],
      ["cp", "@/etc/passwd", "x"],
    ];
    for (const attempt of attempts) {
      await refused(
        context,
        attempt,
        /leads out|to itself|link to nothing|address|NUL/,
      );
    }
    const from = { command: "cat", args: ["settings"], cwd: "memory" };
    await rejects(exec.run(from, context), /to itself/);
  },
});

Deno.test({
  name: "sessions aren't read by way of the folder that holds them",
  ignore,
  async fn(): Promise<void> {
    await using context = await guarded(["grep", "cp", "ls", "rg", "du"]);
    for (
      const attempt of [
        ["grep", "-r", "canary"],
        ["grep", "-ire", "canary"],
        ["grep", "--rec", "canary"],
        ["grep", "--directories=recurse", "canary"],
        ["grep", "-drecurse", "canary"],
        ["grep", "-r", "canary", "."],
        ["cp", "-r", ".", "memory/all"],
      ]
    ) await refused(context, attempt, /the sessions|such as sessions/);
    const within = { command: "grep", args: ["-r", "x"], cwd: "memory" };
    match(await exec.run(within, context), /^exit_code: 1/);
    const list = await exec.run({ command: "ls", args: ["."] }, context);
    match(list, /memory/);
  },
});

Deno.test("ordinary arguments pass as what they are", {
  ignore,
}, async () => {
  await using context = await guarded(["echo"]);
  const args = ["-n", "a/b", "s/x/../y/", "50%", "x".repeat(5000), "--a=b c"];
  const result = await exec.run({ command: "echo", args }, context);
  match(result, /^exit_code: 0\nstdout:\na\/b s\/x/);
});

Deno.test("every place where a path may stand in an argument is looked at", () => {
  const path = fc.constantFrom("/etc/x", "../x", "sub/link");
  const letters = fc.stringMatching(/^[a-z]{1,6}$/);
  fc.assert(fc.property(path, letters, (path, name) => {
    for (
      const form of [
        path,
        `--${name}=${path}`,
        `${name}=${path}`,
        `@${path}`,
        `-${name}${path}`,
      ]
    ) {
      ok(pathCandidates(form).includes(path), form);
    }
  }));
});

Deno.test("reading a whole folder is noticed in every spelling", () => {
  for (
    const args of [["-r"], ["-inR"], ["-e", "x", "--recursive"], [
      "-d",
      "recurse",
    ]]
  ) {
    ok(readsItsFolder("grep", args));
    ok(readsItsFolder("/usr/bin/zgrep", args));
    ok(!readsItsFolder("uname", args));
  }
  ok(readsItsFolder("rg", []));
  ok(!readsItsFolder("grep", ["-in", "--regexp=x", "--color", "file"]));
});

Deno.test("of an output head and tail are kept, however it arrives", () => {
  const pieces = fc.array(fc.nat(30_000), { maxLength: 12 });
  fc.assert(
    fc.property(pieces, (lengths) => {
      const total = lengths.reduce((sum, length) => sum + length, 0);
      const all = Uint8Array.from({ length: total }, (_, i) => 97 + i % 26);
      const kept = new HeadAndTail();
      let at = 0;
      for (const length of lengths) kept.add(all.subarray(at, at += length));
      const text = new TextDecoder().decode(all);
      const cut = total - 32 * 1024;
      const expected = cut <= 0 ? text : text.slice(0, 24 * 1024) +
        `\n[… ${cut} bytes cut …]\n` + text.slice(-8 * 1024);
      equal(kept.text(), expected);
    }),
    { numRuns: 50 },
  );
});
