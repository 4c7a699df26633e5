import { deepEqual, equal, match, rejects } from "node:assert/strict";
import { confineByFlags } from "../../src/sandbox/flags.ts";
import type { Grant, Profile } from "../../src/sandbox/grant.ts";
import { launches, TestSandbox } from "./test_sandbox.ts";

/** What is tried, and in which profiles it works; `{}` stands for the folder. */
const attempts: [job: string, input: string, ...worksIn: Profile[]][] = [
  ["read", "{}/root/file", "files"],
  ["readFolder", "{}/root", "files"],
  ["write", "{}/root/new", "files"],
  ["remove", "{}/root/new", "files"],
  ["read", "{}/outside/file"],
  ["read", "{}/root/../outside/file"],
  ["readFolder", "{}"],
  ["readFolder", "{}/outside"],
  ["write", "{}/outside/new"],
  ["remove", "{}/outside/file"],
  ["rename", "{}/outside"],
  ["rename", "{}/root"],
  ["link", "{}/root/link"],
  ["read", "/etc/passwd"],
  ["read", "/proc/self/environ"],
  ["write", "/dev/shm/miniclaw"],
  ["read", new URL("./test_entry.ts", import.meta.url).pathname],
  ["ask", "{}/outside"],
  ["widerWorker", "{}/outside/file"],
  ["listen", "127.0.0.1"],
  ["run", "true", "exec"],
  ["run", "/bin/ls"],
  ["run", "/bin/sh"],
  ["killParent", ""],
  ["environment", "PATH"],
  ["environment", "HOME"],
  ["system", ""],
  ["foreign", "libc.so.6"],
  ["import", new URL("./test_sandbox.ts", import.meta.url).href],
  ["import", "http://127.0.0.1:9/module.js"],
];

for (const kind of ["deno", "binary"] as const) {
  Deno.test({
    name: `unchecked jobs do what their profile allows and no more (${kind})`,
    ignore: Deno.build.os !== "linux",
    async fn(): Promise<void> {
      await using test = await TestSandbox.create({ launch: launches[kind] });
      const grants: Record<Profile, Grant> = {
        files: test.files,
        web: { profile: "web", reachable: [] },
        exec: { profile: "exec", programs: [await programPath("true")] },
      };
      for (const [job, input, ...worksIn] of attempts) {
        for (const profile of ["files", "web", "exec"] as const) {
          // Only flags know a deny list: in a binary the first wall is alone here.
          if (kind === "binary" && profile === "web" && job === "listen") {
            continue;
          }
          const wish = input.replace("{}", test.folder);
          const path = job === "run" && input === "true"
            ? await programPath("true")
            : wish;
          const outcome = await test.run({ job, input: path }, grants[profile])
            .then(() => "works", String);
          const what = `${job} ${input} in ${profile}`;
          if (worksIn.includes(profile)) equal(outcome, "works", what);
          else match(outcome, /requires|escalate/i, `${what}: ${outcome}`);
        }
      }
      deepEqual(names(`${test.folder}/outside`), ["file"]);
      deepEqual(names(test.root), ["closed", "file"]);
    },
  });
}

Deno.test("what is closed within a root stays closed, and is not moved away", async () => {
  await using test = await TestSandbox.create();
  const closed = `${test.root}/closed`;
  const grant: Grant = {
    profile: "files",
    roots: [test.root],
    closed: [closed],
  };
  equal(
    await test.run({ job: "read", input: `${test.root}/file` }, grant),
    "root",
  );
  const { pathname } = new URL("./test_entry.ts", import.meta.url);
  for (
    const [job, input] of [
      ["read", `${closed}/file`],
      ["write", `${closed}/new`],
      ["rename", closed],
      ["rename", test.root],
      ["read", pathname],
      ["ask", pathname],
    ]
  ) {
    await rejects(test.run({ job, input }, grant), /Requires/, job);
  }
});

Deno.test("web reaches no private address but those that are named", async () => {
  await using test = await TestSandbox.create();
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr;
  const grant: Grant = { profile: "web", reachable: ["127.0.0.1"] };
  const hosts = ["127.0.0.1", "localhost", "2130706433", "::ffff:127.0.0.1"];
  for (const host of [...hosts, "::1", "10.1.2.3", "192.168.1.1"]) {
    const attempt = { job: "connect", input: `${host} ${port}` };
    const none: Grant = { profile: "web", reachable: [] };
    await rejects(test.run(attempt, none), /Requires net access/, host);
  }
  await test.run({ job: "connect", input: `127.0.0.1 ${port}` }, grant);
  const beside = { job: "connect", input: `127.0.0.2 ${port}` };
  await rejects(test.run(beside, grant), /Requires net access/);
});

Deno.test("a root with a comma in its name is one root", async () => {
  await using test = await TestSandbox.create();
  const root = `${test.root}/a,b`;
  await Deno.mkdir(root);
  await Deno.writeTextFile(`${root}/file`, "comma");
  const grant: Grant = {
    profile: "files",
    roots: [root],
    closed: [`${root}/c`],
  };
  equal(await test.run({ job: "read", input: `${root}/file` }, grant), "comma");
  const beside = { job: "read", input: `${test.root}/file` };
  await rejects(test.run(beside, grant), /Requires read access/);
});

Deno.test("a program with a comma in its name is one program", async () => {
  await using test = await TestSandbox.create();
  const [program, beside] = [`${test.root}/a,b`, `${test.root}/a`];
  for (const path of [program, beside]) {
    await Deno.writeTextFile(path, "#!/bin/sh\n", { mode: 0o755 });
  }
  const grant: Grant = { profile: "exec", programs: [program] };
  await test.run({ job: "run", input: program }, grant);
  for (const input of [beside, "/bin/ls"]) {
    await rejects(
      test.run({ job: "run", input }, grant),
      /Requires run access/,
    );
  }
});

Deno.test("a root may hold the program itself, or lie within it", async () => {
  await using test = await TestSandbox.create();
  const source = `${test.root}/source`;
  const within = `${source}/within`;
  await Deno.mkdir(within, { recursive: true });
  const permissions = (root: string): unknown => {
    const grant = { profile: "files", roots: [root], closed: ["/c"] } as const;
    return confineByFlags(grant, { entry: "file:///main.ts", source }).revoke;
  };
  equal(permissions(test.root), undefined);
  equal(permissions(source), undefined);
  equal(permissions(within), source);
  equal(permissions(`${test.root}/other`), source);
  const repository = new URL("../../", import.meta.url).pathname.slice(0, -1);
  for (const root of [repository, "/", `${repository}/tests`]) {
    const closed = [`${test.root}/closed`];
    const grant: Grant = { profile: "files", roots: [root], closed };
    const input = new URL("./test_entry.ts", import.meta.url).pathname;
    match(await test.run({ job: "read", input }, grant), /findRole/);
  }
});

function names(folder: string): string[] {
  return [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
}

async function programPath(name: string): Promise<string> {
  return await Deno.realPath(`/bin/${name}`);
}
