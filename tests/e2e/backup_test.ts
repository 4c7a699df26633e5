import { deepEqual, doesNotMatch, equal, match, ok } from "node:assert/strict";
import { Program } from "./program.ts";
import { RunningGateway } from "./running_gateway.ts";

const KEY = "sk-very-secret-0123456789";
const config = {
  agent: { provider: "offline" },
  providers: { openrouter: { type: "openai", api_key: KEY } },
};

const unix = { ignore: Deno.build.os === "windows" };

/** A program with a conversation, and a second home beside its own. */
async function stage() {
  const program = await Program.create();
  await program.writeConfig(config);
  const said = await program.run([
    "agent",
    "-m",
    "Remember that the bins go out on Thursdays",
  ]);
  equal(said.code, 0, said.stderr);
  const other = `${program.home}/other`;
  return {
    ...{ program, other, archive: `${program.home}/kept.tar.gz` },
    inOther: (...args: string[]) =>
      program.run(args, { env: { MINICLAW_HOME: other } }),
    [Symbol.asyncDispose]: () => program[Symbol.asyncDispose](),
  };
}

Deno.test("a home is backed up, restored into another, and goes on there", async () => {
  await using here = await stage();
  const { program, other, archive } = here;
  const backup = await program.run(["backup", archive]);
  deepEqual([backup.code, backup.stderr], [0, ""]);
  match(
    backup.stdout,
    /Backed up to .*kept\.tar\.gz .*\nIn it: config\.json, /,
  );
  match(backup.stdout, /Your keys are in it/);
  doesNotMatch(backup.stdout, new RegExp(KEY));
  const restored = await here.inOther("restore", archive);
  deepEqual([restored.code, restored.stderr], [0, ""]);
  match(restored.stdout, /at \d{4}-\d\d-\d\d \d\d:\d\d UTC, of miniclaw/);
  match(restored.stdout, /miniclaw doctor/);
  for (const name of ["config.json", "workspace/memory/MEMORY.md"]) {
    equal(
      await Deno.readTextFile(`${other}/${name}`),
      await Deno.readTextFile(program.path(name)),
    );
  }
  const asked = await here.inOther(
    "agent",
    "-m",
    "What do you know about the bins?",
  );
  match(asked.stdout, /Thursday/);
});

Deno.test("a folder that isn't there is said, with how to make it", async () => {
  await using here = await stage();
  const folder = `${here.program.home}/stick`;
  const { code, stderr } = await here.program
    .run(["backup", `${folder}/kept.tar.gz`], { env: { LANG: "de_DE.UTF-8" } });
  equal(code, 1);
  equal(
    stderr,
    `Fehler: Die Sicherung ${folder}/kept.tar.gz lässt sich nicht schreiben: ` +
      `Den Ordner ${folder} gibt es nicht\n` +
      `  Lege ihn zuerst an: mkdir -p ${folder}\n`,
  );
});

Deno.test("a backup and what was restored are told as JSON", async () => {
  await using here = await stage();
  const { program, archive, other } = here;
  const json = ["--format", "json"];
  const backup = JSON.parse(
    (await program.run(["backup", archive, "--no-secrets", ...json])).stdout,
  );
  deepEqual(
    [backup.path, backup.secrets, backup.secrets_left_out, backup.deleted],
    [archive, false, ["providers.openrouter.api_key"], []],
  );
  equal(backup.bytes, (await Deno.stat(archive)).size);
  const restored = JSON.parse(
    (await here.inOther("restore", archive, ...json)).stdout,
  );
  deepEqual(
    [restored.home, restored.files, restored.kept, restored.secrets_left_out],
    [other, backup.files, [], ["providers.openrouter.api_key"]],
  );
  doesNotMatch(
    await Deno.readTextFile(`${other}/config.json`),
    new RegExp(KEY),
  );
  const again = await here.inOther("restore", archive, ...json);
  equal(again.code, 1);
  equal(JSON.parse(again.stdout).error.code, "exists");
});

Deno.test("--keep deletes the oldest of its own naming, and nothing else", async () => {
  await using here = await stage();
  const { program } = here;
  const folder = `${program.home}/backups`;
  await Deno.mkdir(folder);
  const others = ["notes.txt", "miniclaw-backup-mine.tar.gz"];
  const old = ["2025-01-01-000000", "2025-01-02-000000", "2025-01-03-000000"]
    .map((time) => `miniclaw-backup-${time}.tar.gz`);
  for (const name of [...others, ...old]) {
    await Deno.writeTextFile(`${folder}/${name}`, "");
  }
  const { code, stdout, stderr } = await program.run(
    ["backup", folder, "--keep", "2"],
  );
  equal(code, 0, stderr);
  match(stdout, /Deleted the old backup .*2025-01-01-000000/);
  const entries = await Array.fromAsync(Deno.readDir(folder));
  const left = entries.map(({ name }) => name).sort();
  const known = [...others, ...old];
  deepEqual(left.filter((name) => known.includes(name)), [
    old[2],
    "miniclaw-backup-mine.tar.gz",
    "notes.txt",
  ]);
  equal(left.length, 4);
  for (const words of [["x.tar.gz", "--keep", "2"], [folder, "--keep", "0"]]) {
    equal((await program.run(["backup", ...words])).code, 2);
  }
});

Deno.test("beside a running gateway a backup is made, and none restored", async () => {
  await using here = await stage();
  const { program, archive, other } = here;
  await using gateway = await RunningGateway.start(program);
  const asking = ["one", "two", "three"].map((session) =>
    program.run(["agent", "--session", session, "-m", `Hello ${session}`])
  );
  const backup = await program.run(["backup", archive]);
  equal(backup.code, 0, backup.stderr);
  for (const { code, stderr } of await Promise.all(asking)) {
    equal(code, 0, stderr);
  }
  const refused = await program.run(["restore", archive, "--force"]);
  equal(refused.code, 1);
  match(refused.stderr, /a gateway runs there/);
  equal((await here.inOther("restore", archive)).code, 0);
  const names = Array.fromAsync(Deno.readDir(`${other}/state`));
  for (const { name } of await names) {
    ok(!/\.lock$|\.sock$|^(gateway|terminal)\.json$|^locks$/.test(name), name);
  }
  ok((await Deno.stat(`${other}/state/journal/journal.jsonl`)).isFile);
  await gateway[Symbol.asyncDispose]();
  await using restored = await RunningGateway.of(
    program.start(["gateway", "--port", "0"], {
      env: { MINICLAW_HOME: other },
    }),
  );
  doesNotMatch(restored.log, /Passed over|ERROR/);
});

Deno.test("a backup is not left where the agent could read the keys in it", async () => {
  await using here = await stage();
  const { program } = here;
  const folder = program.path("workspace/skills");
  const { code, stderr } = await program.run(["backup", folder]);
  equal(code, 1);
  match(stderr, /expected a place outside the workspace/);
  deepEqual(await Array.fromAsync(Deno.readDir(folder)), []);
});

Deno.test(
  "a restore that was killed at its last step is undone by what runs next",
  unix,
  async () => {
    await using here = await stage();
    const { program, archive } = here;
    equal((await program.run(["backup", archive])).code, 0);
    const script = new URL("../backup/killed_restore.ts", import.meta.url);
    const killed = program.startWith(
      ["--quiet", "-A", script.pathname, program.path("").slice(0, -1), archive]
        .concat("after", "1"),
    );
    await killed.stdin.close();
    equal((await killed.output()).signal, "SIGKILL");
    const { code, stdout, stderr } = await program.run(
      ["agent", "-m", "What do you know about the bins?"],
    );
    equal(code, 0, stderr);
    match(stdout, /Thursday/);
    match(stderr, /the home is as it was before/);
  },
);

Deno.test("what can't be backed up or restored is said in a sentence", async () => {
  await using program = await Program.create();
  const wrong: [string[], number, RegExp][] = [
    [["backup"], 1, /found nothing to keep/],
    [["backup", "nowhere/at/all.tar.gz"], 1, /there is no folder/],
    [["backup", "/dev/stdout"], 1, /expected a new file/],
    [["backup", "nowhere", "--keep", "3"], 1, /mkdir -p \S+nowhere\n/],
    [["restore"], 2, /PATH/],
    [["restore", "none.tar.gz"], 1, /no such file/],
    [["restore", "."], 1, /Cannot/],
  ];
  for (const [args, code, why] of wrong) {
    const outcome = await program.run(args);
    equal(outcome.code, code, outcome.stderr);
    match(outcome.stderr, why);
    doesNotMatch(outcome.stderr, /^\s+at /m);
  }
  deepEqual(await Array.fromAsync(Deno.readDir(program.home)), []);
});
