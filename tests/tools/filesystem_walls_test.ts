import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import fc from "fast-check";
import { checkPath } from "../../src/tools/allowed_path/check_path.ts";
import { pathRules } from "../../src/tools/allowed_path/path_rules.ts";
import { filesystem } from "../../src/tools/filesystem.ts";
import { pathArgument } from "../../src/tools/allowed_path/path_argument.ts";
import {
  verifyOpened,
  verifyReal,
} from "../../src/tools/filesystem/verify_opened.ts";
import { writeFile } from "../../src/tools/filesystem/write_file.ts";
import { callTool } from "../fakes/call_tool.ts";
import { toolContext } from "../fakes/tool_context.ts";
import type { TestContext } from "../fakes/tool_context.ts";

const onUnix = Deno.build.os !== "windows";
const SYSTEM = /leads out to the system's devices and processes/;
const CANARY = "the canary's song";

/** What every action that opens something does with the path. */
const attempts = [
  { action: "read" },
  { action: "write", content: "overwritten" },
  { action: "edit", old_text: CANARY, new_text: "overwritten" },
  { action: "list" },
];

async function refusedByAll(
  context: TestContext,
  path: string,
  words: RegExp,
): Promise<void> {
  for (const attempt of attempts) {
    const args = { ...attempt, path };
    await rejects(callTool(filesystem, args, context), (error: Error) => {
      match(error.message, words);
      ok(!error.message.includes(CANARY));
      return true;
    }, `${attempt.action} ${path}`);
  }
}

/** A home with a canary beside it, in its config, a session and the state. */
async function guarded(
  configure?: (context: string) => string[],
): Promise<TestContext & { outside: string; unchanged(): Promise<void> }> {
  const outside = await Deno.makeTempDir();
  const context = await toolContext({
    configure: (config) => {
      config.tools.filesystem.allow = configure?.(outside) ?? [];
    },
  });
  const canaries = [
    `${outside}/canary`,
    context.home.config,
    `${context.home.sessions}/cli_default.json`,
    `${context.home.state}/jobs.json`,
  ];
  for (const canary of canaries) await Deno.writeTextFile(canary, CANARY);
  const names = (): string[] =>
    [...Deno.readDirSync(outside)].map((e) => e.name);
  const before = names();
  return Object.assign(context, {
    outside,
    async unchanged(): Promise<void> {
      for (const canary of canaries) {
        equal(await Deno.readTextFile(canary), CANARY);
      }
      deepEqual(names(), before);
    },
    async [Symbol.asyncDispose](): Promise<void> {
      await Deno.remove(context.home.root, { recursive: true });
      await Deno.remove(outside, { recursive: true });
    },
  });
}

Deno.test("filesystem refuses what is no path", async () => {
  await using context = await guarded();
  await refusedByAll(context, "", /it is empty/);
  await refusedByAll(context, "a\0b", /NUL/);
  await refusedByAll(context, "~/.ssh/id_ed25519", /"~" has no meaning/);
  await refusedByAll(context, "file:///etc/passwd", /got an address/);
  await refusedByAll(context, "FILE:/etc/passwd", /got an address/);
  await refusedByAll(context, "https://example.com/", /got an address/);
  if (onUnix) await refusedByAll(context, "C:\\Users", /no Windows drives/);
});

Deno.test("filesystem refuses every way out of the workspace", async () => {
  await using context = await guarded();
  for (
    const path of [
      "..",
      "../..",
      "memory/../../other",
      `${context.outside}/canary`,
      `${context.home.workspace}/../../x`,
      `${context.home.workspace}-twin/x`,
      "//etc/passwd",
      "..\\..\\x",
    ]
  ) await refusedByAll(context, path, /leads out|another machine/);
  await context.unchanged();
});

Deno.test("filesystem never opens sessions, state or the configuration", async () => {
  await using context = await guarded();
  await Deno.writeTextFile(`${context.home.config}.1a2b3c4d.tmp`, CANARY);
  for (
    const path of [
      "sessions",
      "sessions/cli_default.json",
      "sessions/new.json",
      "./memory/../sessions/cli_default.json",
      "SESSIONS/cli_default.json",
      "ſessions/x",
      "../config.json",
      "../config.json.1a2b3c4d.tmp",
      "../state/jobs.json",
      context.home.config,
    ]
  ) await refusedByAll(context, path, /to itself/);
  await context.unchanged();
});

Deno.test({
  name: "filesystem names devices and processes as what they are",
  ignore: !onUnix,
  async fn(): Promise<void> {
    await using context = await guarded();
    await Deno.symlink("/dev/null", `${context.home.workspace}/nothing`);
    for (
      const path of ["/dev/zero", "/proc/self/environ", "/sys/x", "nothing"]
    ) await refusedByAll(context, path, SYSTEM);
  },
});

Deno.test("sessions in a folder of the system are still miniclaw's own", async () => {
  const home = "/dev/shm/home";
  const rules = {
    ...{ workspace: `${home}/workspace`, roots: [`${home}/workspace`] },
    protectedFolders: [`${home}/workspace/sessions`, "/proc"],
    config: `${home}/config.json`,
  };
  const kind = async (path: string): Promise<string> =>
    (await checkPath(path, rules)).kind;
  equal(await kind(`${home}/workspace/sessions/a.json`), "protected");
  equal(await kind("/proc/self/environ"), "system");
});

Deno.test("an allowed folder that holds the home opens none of it", async () => {
  await using context = await guarded(() => [onUnix ? "/" : "C:/"]);
  await refusedByAll(context, context.home.config, /to itself/);
  await refusedByAll(context, `${context.home.state}/jobs.json`, /to itself/);
  await refusedByAll(context, "sessions/cli_default.json", /to itself/);
  if (onUnix) await refusedByAll(context, "/proc/self/environ", SYSTEM);
  const list = { action: "list", path: context.home.root };
  equal(await filesystem.run(list, context), "workspace/");
  await context.unchanged();
});

Deno.test({
  name: "filesystem refuses links that lead out, dangling ones too",
  ignore: !onUnix,
  async fn(): Promise<void> {
    await using context = await guarded();
    const { workspace, root, sessions } = context.home;
    const link = (target: string, name: string): void =>
      Deno.symlinkSync(target, `${workspace}/${name}`);
    link(context.outside, "folder");
    link(`${context.outside}/canary`, "file");
    link(`${context.outside}/none`, "dangling");
    link(`${workspace}/none/deeper`, "dangling-inside");
    link("../..", "up");
    link("folder", "chain");
    link(sessions, "past");
    link(`${root}/config.json`, "settings");
    link("circle", "circle");
    for (
      const path of ["folder/canary", "folder/new/x", "file", "up", "chain"]
    ) {
      await refusedByAll(context, path, /leads out/);
    }
    for (const path of ["dangling", "dangling-inside", "dangling/x"]) {
      await refusedByAll(context, path, /a link to nothing/);
    }
    await refusedByAll(context, "past/cli_default.json", /to itself/);
    await refusedByAll(context, "settings", /to itself/);
    await refusedByAll(context, "circle", /a circle of links/);
    await context.unchanged();
  },
});

Deno.test({
  name: "filesystem follows a link that stays inside, and keeps it a link",
  ignore: !onUnix,
  async fn(): Promise<void> {
    await using context = await guarded();
    const { workspace } = context.home;
    await Deno.writeTextFile(`${workspace}/real.md`, "old");
    await Deno.symlink("real.md", `${workspace}/link.md`);
    const write = { action: "write", path: "link.md", content: "new" };
    await filesystem.run(write, context);
    equal(await Deno.readTextFile(`${workspace}/real.md`), "new");
    ok((await Deno.lstat(`${workspace}/link.md`)).isSymlink);
    const list = await filesystem.run({ action: "list", path: "." }, context);
    match(list, /^link\.md \(link\)$/m);
  },
});

Deno.test({
  name: "filesystem refuses pipes and devices without opening them",
  ignore: !onUnix,
  async fn(): Promise<void> {
    await using context = await guarded(() => ["/dev"]);
    const path = `${context.home.workspace}/pipe`;
    const { success } = await new Deno.Command("mkfifo", { args: [path] })
      .output();
    ok(success);
    for (const path of ["pipe", "/dev/zero"]) {
      for (const attempt of attempts.slice(0, 3)) {
        const args = { ...attempt, path };
        await rejects(callTool(filesystem, args, context), /a device, a pipe/);
      }
    }
    const list = await filesystem.run({ action: "list", path: "." }, context);
    match(list, /^pipe \(device, pipe or socket\)$/m);
  },
});

Deno.test({
  name: "what was swapped between check and use is noticed",
  ignore: !onUnix,
  async fn(): Promise<void> {
    await using context = await guarded();
    const { workspace } = context.home;
    const rules = await pathRules(context);
    await Deno.mkdir(`${workspace}/sub`);
    await Deno.writeTextFile(`${workspace}/sub/canary`, "inside");
    const path = `${rules.workspace}/sub/canary`;
    await Deno.rename(`${workspace}/sub`, `${workspace}/old`);
    await Deno.symlink(context.outside, `${workspace}/sub`);
    const place = { shown: "sub/canary", path, rules };
    await rejects(writeFile(place, "overwritten"), /changed meanwhile/);
    await rejects(verifyReal(path), /changed meanwhile/);
    using file = await Deno.open(path);
    await Deno.remove(`${workspace}/sub`);
    await Deno.rename(`${workspace}/old`, `${workspace}/sub`);
    await rejects(verifyOpened(file, path), /changed meanwhile/);
    await context.unchanged();
  },
});

Deno.test("names that only Windows takes for devices are refused there", () => {
  for (
    const path of [
      "nul",
      "a/CON.txt",
      "sessions.",
      "sessions /x",
      "a.md::$DATA",
      "\\\\server\\share",
      "\\\\?\\C:\\x",
      "C:x",
    ]
  ) {
    let message = "";
    try {
      pathArgument(path, "windows");
    } catch (error) {
      message = (error as Error).message;
    }
    match(message, /^Cannot use the path/, path);
  }
  equal(pathArgument("C:\\a\\..\\b.md", "windows"), "C:/a/../b.md");
});

const name = fc.constantFrom("a", "b", "c", "..", ".", "sessions");
const inside = fc.array(fc.constantFrom("a", "b", "c"), {
  minLength: 1,
  maxLength: 4,
}).map((names) => names.join("/"));
const steps = fc.array(name, { minLength: 1, maxLength: 5 })
  .map((names) => names.join("/"));
const entry = fc.tuple(
  fc.constantFrom("folder", "file", "link"),
  inside,
  steps,
);

Deno.test({
  name: "no tree of links lets a path out of the workspace",
  ignore: !onUnix,
  async fn(): Promise<void> {
    await fc.assert(
      fc.asyncProperty(
        fc.array(entry, { maxLength: 12 }),
        steps,
        async (entries, wish) => {
          await using context = await toolContext();
          const { root, workspace, sessions } = context.home;
          await Deno.mkdir(`${workspace}/x`);
          for (const [kind, at, target] of entries) {
            await plant(kind, `${workspace}/x/${at}`, { target, home: root });
          }
          const rules = await pathRules(context);
          const path = `${rules.workspace}/x/${wish}`;
          const verdict = await checkPath(path, rules).catch(() => undefined);
          if (verdict?.kind !== "allowed") return;
          ok(verdict.path.startsWith(rules.workspace));
          ok(!verdict.path.startsWith(await Deno.realPath(sessions)));
          const exists = await Deno.lstat(verdict.path).catch(() => undefined);
          if (exists) equal(await Deno.realPath(verdict.path), verdict.path);
        },
      ),
      { numRuns: 60 },
    );
  },
});

/** Puts something there, if the path is free and its folder is in the home. */
async function plant(
  kind: string,
  path: string,
  { target, home }: { target: string; home: string },
): Promise<void> {
  const folder = path.slice(0, path.lastIndexOf("/"));
  const real = await Deno.realPath(`${folder}/.`).catch(() => "");
  const free = await Deno.lstat(path).then(() => false, () => true);
  if (!free || !`${real}/`.startsWith(`${await Deno.realPath(home)}/`)) return;
  if (kind === "link") await Deno.symlink(target, path);
  else if (kind === "folder") await Deno.mkdir(path);
  else await Deno.writeTextFile(path, "x");
}
