import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { defaultConfig } from "../../src/config/default_config.ts";
import { createLogger } from "../../src/base/logger.ts";
import { exec } from "../../src/tools/exec.ts";
import { findIsolation } from "../../src/tools/exec/jail/find_isolation.ts";
import { folderMounts } from "../../src/tools/exec/jail/folder_mounts.ts";
import { seenFolders } from "../../src/tools/exec/jail/seen.ts";
import { tryJail } from "../../src/tools/exec/jail/try_jail.ts";
import { toolContext } from "../fakes/tool_context.ts";
import type { TestContext } from "../fakes/tool_context.ts";
import { ignoreWithoutJail as ignore, jail } from "../fakes/jail.ts";

const CANARY = "the canary's song";

interface Place extends AsyncDisposable {
  context: TestContext;
  /** A folder outside, with a canary in it. */
  outside: string;
  /** What a shell in the jail prints, both streams together. */
  sh(script: string): Promise<string>;
}

/** A home with a canary in each closed place, another outside, and every program. */
async function place(
  { allow = [], name = "home" }: { allow?: string[]; name?: string } = {},
): Promise<Place> {
  const folder = await Deno.realPath(await Deno.makeTempDir());
  const [root, outside] = [`${folder}/${name}`, `${folder}/outside`];
  await Deno.mkdir(outside);
  const context = await toolContext({
    root,
    configure({ tools }) {
      Object.assign(tools.exec, { allow: ["*"], isolation: "bubblewrap" });
      tools.filesystem.allow = allow.map((one) => `${folder}/${one}`);
    },
  });
  const { config, sessions, state } = context.home;
  const closed = [config, `${sessions}/a.json`, `${state}/jobs.json`];
  for (const path of [...closed, `${outside}/secret`]) {
    await Deno.writeTextFile(path, CANARY);
  }
  return {
    context,
    outside,
    sh: (script) =>
      exec.run(
        { command: "sh", args: ["-c", `exec 2>&1; ${script}`] },
        context,
      ),
    [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }),
  };
}

function inJail(name: string, fn: () => Promise<void>): void {
  Deno.test({ name, ignore, fn });
}

inJail(
  "a jailed program sees the workspace and the system, and nothing else",
  async () => {
    await using here = await place();
    const { workspace, root, config, state } = here.context.home;
    const listed = await here.sh(`ls -A / /etc "${root}" sessions /run`);
    match(listed, /^sessions:\n\n|sessions:$/m);
    for (const hidden of ["home\n", "root\n", "var\n", "shadow", "sudoers"]) {
      ok(!listed.includes(hidden), `${hidden} in ${listed}`);
    }
    for (
      const path of [
        ...[`${here.outside}/secret`, config, `${workspace}/sessions/a.json`],
        ...[`${state}/jobs.json`, "/etc/shadow", "/var/log", "/root", "/home"],
      ]
    ) match(await here.sh(`cat '${path}' || ls '${path}'`), /No such file/);
    match(
      await here.sh("echo new > memory/new.md; cat memory/new.md"),
      /^exit_code: 0\nstdout:\nnew\n/,
    );
  },
);

inJail("a jailed program changes nothing but the workspace", async () => {
  await using here = await place();
  for (
    const path of [
      ..."/x /usr/bin/x /etc/x /dev/x /run/x /proc/sys/kernel/hostname".split(
        " ",
      ),
      "sessions/x",
    ]
  ) {
    const result = await here.sh(`echo evil > '${path}'`);
    match(result, /Read-only|denied|No such file|nonexistent/, path);
  }
  match(await here.sh("mv sessions gone"), /busy/);
  await here.sh("echo mine > /tmp/x");
  match(await here.sh("cat /tmp/x"), /No such file/);
  const { sessions, root } = here.context.home;
  // Beside the workspace there is only the jail's own, which goes with it.
  await here.sh(`echo evil > '${root}/x'; echo evil > '${here.outside}/x'`);
  for (const path of [`${root}/x`, `${here.outside}/x`]) {
    await rejects(Deno.lstat(path), Deno.errors.NotFound);
  }
  equal(await Deno.readTextFile(`${sessions}/a.json`), CANARY);
});

inJail("links out of the workspace lead nowhere in the jail", async () => {
  await using here = await place();
  const { workspace } = here.context.home;
  await here.sh(`ln -s '${here.outside}/secret' made; ln -s / disk`);
  await Deno.symlink(`${here.outside}/secret`, `${workspace}/found`);
  for (const path of ["made", "found", `disk${here.outside}/secret`]) {
    match(await here.sh(`cat ${path}`), /No such file/);
  }
});

inJail("what blacklists never caught is harmless in the jail", async () => {
  await using here = await place();
  const { workspace } = here.context.home;
  const canary = `${here.outside}/secret`;
  const rm = await Deno.realPath("/bin/rm");
  const attempts: [string, ...string[]][] = [
    ["sh", "-c", `rm -rf '${here.outside}' /usr/bin; kill -9 -1`],
    ["env", "rm", "-rf", `x/../../../outside`],
    ["find", workspace, "-path", "*sessions*", "-delete"],
    ["git", "-c", `core.pager=rm -rf '${here.outside}'`, "-p", "help", "-a"],
    ["python3", "-c", `import shutil; shutil.rmtree('${here.outside}')`],
    ["xargs", "-a", "AGENTS.md", rm, "-rf"],
  ];
  for (const [command, ...args] of attempts) {
    await exec.run({ command, args }, here.context).catch(() => {});
    equal(await Deno.readTextFile(canary), CANARY, command);
    equal(
      await Deno.readTextFile(`${workspace}/sessions/a.json`),
      CANARY,
      command,
    );
  }
});

inJail("a jailed program is nobody, alone, and without network", async () => {
  await using here = await place();
  using server = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = server.addr as Deno.NetAddr;
  match(
    await here.sh("id -u; hostname"),
    /^exit_code: 0\nstdout:\n1000\nminiclaw\n/,
  );
  match(await here.sh("ls -d /proc/[0-9]* | wc -l"), /stdout:\n\s*\d\n/);
  match(await here.sh("cat /proc/net/dev | wc -l"), /stdout:\n\s*3\n/);
  match(await here.sh("grep CapEff /proc/self/status"), /CapEff:\s0{16}/);
  match(
    await here.sh(
      `python3 -c 'import socket; socket.create_connection(("127.0.0.1", ${port}))'`,
    ),
    /refused|not found/,
  );
  match(await here.sh("unshare -Ur true"), /unshare|not found/);
  here.context.config.tools.exec.network = true;
  match(await here.sh("cat /etc/hosts"), /localhost/);
});

inJail("a jailed program has limits", async () => {
  await using here = await place();
  const limits = await here.sh(
    "ulimit -c; ulimit -f; cat /proc/self/oom_score_adj",
  );
  match(limits, /stdout:\n0\n2097152\n1000\n/);
  match(
    await here.sh("head -c 2G /dev/zero > big; ls -s big"),
    /too large|Killed|File size|No space/,
  );
  match(await here.sh("head -c 400M /dev/zero > /tmp/big"), /No space/);
});

inJail(
  "allowed folders are shared, by a link's name too, without what is closed",
  async () => {
    await using here = await place({ allow: ["shared", "by-link"] });
    const { context, outside } = here;
    const folder = outside.slice(0, outside.lastIndexOf("/"));
    await Deno.mkdir(`${folder}/shared`);
    await Deno.mkdir(`${folder}/real one`);
    await Deno.symlink(`${folder}/real one`, `${folder}/by-link`);
    await here.sh(
      `echo a > '${folder}/shared/a'; echo b > '${folder}/by-link/b'`,
    );
    equal(await Deno.readTextFile(`${folder}/shared/a`), "a\n");
    equal(await Deno.readTextFile(`${folder}/real one/b`), "b\n");
    context.config.tools.filesystem.allow = [folder];
    match(await here.sh(`cat '${outside}/secret'`), /song/);
    for (
      const path of [context.home.config, `${context.home.state}/jobs.json`]
    ) {
      match(await here.sh(`cat '${path}'`), /No such file/);
    }
    match(await here.sh("cat sessions/a.json"), /No such file/);
  },
);

inJail(
  "a program can't make itself an allowed folder that leads out",
  async () => {
    await using here = await place({
      allow: ["shared", "shared/sub", "shared/deep/sub"],
    });
    const { context, outside } = here;
    const folder = outside.slice(0, outside.lastIndexOf("/"));
    await Deno.mkdir(`${folder}/shared`);
    context.config.tools.filesystem.allow.push(
      `${context.home.workspace}/later`,
    );
    await here.sh(
      `ln -s '${outside}' '${folder}/shared/sub'; ln -s '${outside}' later; ` +
        `ln -s '${folder}' '${folder}/shared/deep'`,
    );
    await Deno.mkdir(`${folder}/sub`);
    for (const path of [`${outside}/secret`, `${folder}/sub`]) {
      match(await here.sh(`ls '${path}'`), /No such file/);
    }
    const read = { command: "cat", args: [`${outside}/secret`] };
    await rejects(exec.run(read, context), /leads out/);
    match(context.logged.join(""), /shared\/sub leads out of another/);
  },
);

inJail("a home with an odd name works", async () => {
  await using here = await place({ name: "my, 'odd' \"home\" ü--x" });
  match(
    await here.sh("pwd; echo ok > x; cat x"),
    /stdout:\n.*ü--x\/workspace\nok\n/,
  );
});

inJail(
  "a program of the workspace, or of a closed folder's neighbour, runs",
  async () => {
    await using here = await place();
    const { context, outside } = here;
    const script = "#!/bin/sh\necho mine\n";
    for (const path of [`${context.home.workspace}/tool`, `${outside}/tool`]) {
      await Deno.writeTextFile(path, script, { mode: 0o755 });
      context.config.tools.exec.allow = [path];
      match(await exec.run({ command: path, args: [] }, context), /mine/);
    }
    context.config.tools.exec.allow = ["*"];
    const state = `${context.home.state}/tool`;
    await Deno.writeTextFile(state, script, { mode: 0o755 });
    await rejects(
      exec.run({ command: state, args: [] }, context),
      /no such program/,
    );
  },
);

inJail("a program is reached through a chain of links", async () => {
  await using here = await place();
  const { context, outside } = here;
  await Deno.mkdir(`${outside}/a/.bin`, { recursive: true });
  await Deno.mkdir(`${outside}/a/b`);
  const script = "#!/bin/sh\necho mine\n";
  await Deno.writeTextFile(`${outside}/a/b/x`, script, { mode: 0o755 });
  await Deno.symlink("../b/x", `${outside}/a/.bin/x`);
  const { workspace } = context.home;
  await Deno.symlink(`${outside}/a/.bin/x`, `${workspace}/x`);
  match(await exec.run({ command: "./x", args: [] }, context), /mine/);
});

inJail("only folders that are there in the jail are on its PATH", async () => {
  ok(jail);
  await using here = await place();
  const { outside } = here;
  await Deno.symlink("/usr/bin", `${outside}/bin`);
  await Deno.symlink("usr/bin", `${outside}/dead`);
  const roots = [await Deno.realPath(here.context.home.workspace)];
  const folders = [outside, `${outside}/bin`, `${outside}/dead`, "/usr/bin"];
  const seen = await seenFolders([...folders, "/bin", roots[0]], {
    jail,
    rules: { roots },
  });
  deepEqual(seen, ["/usr/bin", "/bin", roots[0]]);
  const path = await here.sh(
    'for one in $(echo "$PATH" | tr : " "); do ' +
      'test -d "$one" || echo "missing $one"; done; echo done',
  );
  match(path, /stdout:\ndone\n/);
});

inJail("many programs in one are judged by the one that is meant", async () => {
  await using here = await place();
  const busybox = `${here.outside}/busybox`;
  await Deno.writeTextFile(busybox, "#!/bin/sh\necho ran\n", { mode: 0o755 });
  here.context.config.tools.exec.allow = [busybox];
  const run = (args: string[]): Promise<string> =>
    exec.run({ command: busybox, args }, here.context);
  await rejects(run(["rm", "-rf", "."]), /never run/);
  await rejects(run(["--coreutils-prog=RM", "."]), /never run/);
  match(await run(["ls"]), /ran/);
});

Deno.test("without bubblewrap the reason is said, and a jail insisted on is none", async () => {
  const log = createLogger("test", { level: "error", write: () => {} });
  const attempt = () => Promise.resolve({ reason: "there is none" });
  const find = (isolation: "auto" | "bubblewrap" | "none") => {
    const config = structuredClone(defaultConfig);
    config.tools.exec.isolation = isolation;
    return findIsolation({ config, log, folders: [], attempt });
  };
  const plain = { kind: "plain", reason: "there is none", keeper: [] };
  deepEqual(await find("auto"), plain);
  deepEqual(await find("bubblewrap"), {
    kind: "refused",
    reason: plain.reason,
  });
  deepEqual(await find("none"), { kind: "none", keeper: [] });
  const nowhere = await tryJail(["/nowhere"]);
  ok(
    "reason" in nowhere && /not installed|only for Linux/.test(nowhere.reason),
  );
});

Deno.test("the jail is tried once for a configuration", async () => {
  const log = createLogger("test", { level: "error", write: () => {} });
  let tries = 0;
  const config = structuredClone(defaultConfig);
  const attempt = () => Promise.resolve({ reason: `try ${++tries}` });
  const source = { config, log, folders: [], attempt };
  const both = await Promise.all([
    findIsolation(source),
    findIsolation(source),
  ]);
  equal(tries, 1);
  equal(both[0], both[1]);
});

Deno.test("what is closed stays closed in whatever folder is shared", () => {
  const rules = {
    workspace: "/h/.miniclaw/workspace",
    config: "/h/.miniclaw/config.json",
    protectedFolders: [
      "/h/.miniclaw/workspace/sessions",
      "/h/.miniclaw/state",
      "/dev",
      "/proc",
      "/sys",
    ],
    roots: [] as string[],
  };
  const mounts = (roots: string[], config = rules.config): string[] =>
    folderMounts({
      rules: { ...rules, config, roots: [rules.workspace, ...roots] },
      home: "/h/.miniclaw",
      visible: ["/usr"],
    }).map(({ kind, path }) => `${kind} ${path}`);
  const workspace = "writable /h/.miniclaw/workspace";
  const sessions = "hidden /h/.miniclaw/workspace/sessions";
  const home = "hidden /h/.miniclaw";
  const state = "hidden /h/.miniclaw/state";
  deepEqual(mounts([]), [workspace, sessions]);
  deepEqual(mounts(["/h"]), [workspace, "writable /h", home, sessions, state]);
  // Neither miniclaw's home itself, nor a door to the kernel, is ever shared.
  deepEqual(mounts(["/h/.miniclaw", "/proc/self", "/h/.miniclaw/state/x"]), [
    workspace,
    sessions,
  ]);
  deepEqual(mounts(["/h/docs"], "/h/docs/conf/config.json"), [
    workspace,
    "writable /h/docs",
    "hidden /h/docs/conf",
    sessions,
  ]);
});

Deno.test({
  name: "a jail without a recent bubblewrap, or without limits, is one too",
  ignore,
  async fn(): Promise<void> {
    ok(jail);
    const { jailArguments } = await import(
      "../../src/tools/exec/jail/jail_arguments.ts"
    );
    const old = { ...jail, modern: false, limits: {} };
    const args = jailArguments(old, {
      ...{ mounts: [], cwd: "/", network: false, cpuSeconds: 1 },
      argv: ["/bin/ls", "/"],
    });
    const { code, stdout } = await new Deno.Command(jail.launcher, { args })
      .output();
    equal(code, 0);
    ok(!new TextDecoder().decode(stdout).includes("home"));
  },
});
