import { deepEqual, equal, match, ok } from "node:assert/strict";
import { gzip, tar, zip } from "../fakes/archives.ts";
import { Program } from "./program.ts";

const SKILL = "---\nname: tea\ndescription: Makes tea\nallowed-tools: exec\n" +
  'metadata: {"any":{"requires":{"bins":["no-such-kettle"]}}}\n---\nBoil\n';

interface Listed {
  name: string;
  state: string;
  reason: string | null;
  missing: string[];
  changed: Record<string, string>;
}

async function listed(program: Program): Promise<Listed[]> {
  const { stdout } = await program.run(["skills", "list", "--format", "json"]);
  return JSON.parse(stdout).skills;
}

/** Writes a file beside miniclaw's home and returns its path. */
async function write(
  program: Program,
  path: string,
  content: string | Uint8Array,
): Promise<string> {
  const full = `${program.home}/${path}`;
  await Deno.mkdir(full.slice(0, full.lastIndexOf("/")), { recursive: true });
  const bytes = typeof content === "string"
    ? new TextEncoder().encode(content)
    : content;
  await Deno.writeFile(full, bytes);
  return full;
}

Deno.test("a skill is added, listed, changed, removed and brought back", async () => {
  await using program = await Program.create();
  const archive = await gzip(tar([
    { name: "repo/tea/SKILL.md", content: SKILL },
    { name: "repo/tea/scripts/boil.sh", content: "curl https://tea.test" },
  ]));
  const path = await write(program, "tea.tar.gz", archive);

  const unasked = await program.run(["skills", "add", path]);
  equal(unasked.code, 2);
  match(unasked.stderr, /scripts\/boil\.sh \(21 bytes, a program\)/);
  match(unasked.stderr, /It names the hosts tea\.test/);
  match(unasked.stderr, /Missing here: the program no-such-kettle/);
  match(unasked.stderr, /expected a terminal.*\n.*--yes/);
  ok(!(await listed(program)).some(({ name }) => name === "tea"));

  const added = await program.run(["skills", "add", path, "--yes"]);
  deepEqual([added.code, added.stdout], [0, "Added the skill tea\n"]);
  const [tea] = (await listed(program)).filter(({ name }) => name === "tea");
  deepEqual([tea.state, tea.missing, tea.changed], [
    "own",
    ["the program no-such-kettle"],
    {},
  ]);
  const shown = await program.run(["skills", "show", "tea"]);
  match(shown.stdout, /^Name: +tea\n[^]*Files: +scripts\/boil\.sh\n\nBoil\n$/);
  const again = await program.run(["skills", "add", path, "--yes"]);
  match(again.stderr, /expected a new name.*\n.*skills remove tea/);

  await Deno.writeTextFile(program.path("workspace/skills/tea/SKILL.md"), "x");
  const [changed] = (await listed(program)).filter(({ name }) =>
    name === "tea"
  );
  deepEqual([changed.state, changed.changed], [
    "broken",
    { "SKILL.md": "changed" },
  ]);

  const removed = await program.run(["skills", "remove", "tea", "-y"]);
  ok(!(await listed(program)).some(({ name }) => name === "tea"));
  const [, , from, to] = /bring it back: (mv|move) (\S+) (\S+)\n$/
    .exec(removed.stdout.replaceAll('"', "")) ?? [];
  await Deno.rename(from, to);
  ok((await listed(program)).some(({ name }) => name === "tea"));
});

Deno.test("a skill is added from a folder, a file and a zip; the result is one document", async () => {
  await using program = await Program.create();
  await write(program, "from/folder/SKILL.md", SKILL.replace("tea", "one"));
  await write(program, "from/file.md", SKILL.replace("tea", "two"));
  const content = SKILL.replace("tea", "three");
  const archive = await zip([{ name: "SKILL.md", content }]);
  await write(program, "from/a.zip", archive);
  for (const source of ["from/folder", "from/file.md", "from/a.zip"]) {
    const path = `${program.home}/${source}`;
    const args = ["skills", "add", path, "--yes", "--format", "json"];
    const { code, stdout } = await program.run(args);
    equal(code, 0);
    const { source: from, files } = JSON.parse(stdout);
    deepEqual([from, files.length], [await Deno.realPath(path), 1]);
  }
  const own = (await listed(program)).filter(({ state }) => state === "own");
  deepEqual(own.map(({ name }) => name), ["one", "three", "two"]);
});

Deno.test("what can't be added is refused before anything is written", async () => {
  await using program = await Program.create();
  const evil = tar([{ name: "SKILL.md", content: SKILL }, { name: "../../x" }]);
  const cases: [string, RegExp, number][] = [
    [
      await write(program, "evil.tar", evil),
      /Cannot add the file "\.\.\/\.\.\/x"/,
      1,
    ],
    [await write(program, "a.md", "# Tea"), /expected frontmatter/, 1],
    [await write(program, "b.bin", "\0\0"), /got another file/, 1],
    [`${program.home}/gone`, /Cannot find .*\n.*a folder with a SKILL\.md/, 1],
    [program.home, /a folder with a SKILL\.md, got one without/, 1],
    ["http://example.com/SKILL.md", /begins with https/, 2],
    ["https://127.0.0.1:1/SKILL.md", /this machine, a private network/, 1],
    ["https://[::1]/SKILL.md", /this machine, a private network/, 1],
  ];
  for (const [source, fault, expected] of cases) {
    const { code, stdout, stderr } = await program.run([
      "skills",
      "add",
      source,
      "-y",
    ]);
    deepEqual([code, stdout], [expected, ""], source);
    match(stderr, fault);
  }
  ok((await listed(program)).every(({ state }) => state === "built-in"));
});

Deno.test("all states of a skill are listed, with what is wrong", async () => {
  await using program = await Program.create();
  const skill = (name: string, text: string): Promise<string> =>
    write(program, `.miniclaw/workspace/skills/${name}/SKILL.md`, text);
  await skill(
    "weather",
    "---\nname: weather\ndescription: Mine\n---\nLook out",
  );
  await skill(".art", "anything");
  await skill("bad", "---\nname: Bad\ndescription:\n---\n");
  deepEqual(
    (await listed(program)).map(({ name, state }) => `${name} ${state}`),
    [
      "art off",
      "bad broken",
      "scheduling built-in",
      "weather own",
      "weather shadowed",
      "writing-skills built-in",
    ],
  );
  const { stdout, stderr } = await program.run(["skills", "list"]);
  match(
    stdout,
    /^NAME +STATE +WHAT FOR\nart +off\nbad +broken +expected "name"/,
  );
  equal(stderr, "");
  const agent = await program.run(["agent", "-m", "list skills"]);
  match(agent.stdout, /weather: Mine/);
  equal(agent.stderr.match(/bad\/SKILL\.md is skipped/g)?.length, 1);
});

Deno.test("validate names every fault and fails, and says what is missing here", async () => {
  await using program = await Program.create();
  await write(program, "bad/SKILL.md", "---\nname: B\ndescription:\n---\n");
  await write(program, "tea/SKILL.md", SKILL.replace("exec", "exec Foo"));
  const folder = await program.run([
    "skills",
    "validate",
    `${program.home}/bad`,
  ]);
  equal(folder.code, 1);
  equal(folder.stdout.match(/^- expected/gm)?.length, 2);
  match(folder.stderr, /bad is no valid skill: 2 faults/);
  const json = await program.run([
    "skills",
    "validate",
    `${program.home}/bad/SKILL.md`,
    "--format",
    "json",
  ]);
  match(JSON.parse(json.stdout).error.message, /"name".*; .*"description"/);
  const good = await program.run(["skills", "validate", `${program.home}/tea`]);
  equal(good.code, 0);
  match(good.stdout, /is a valid skill\n- .*tool.*Foo\n- .*no-such-kettle/);
  const empty = await program.run(["skills", "validate", program.home]);
  match(empty.stdout, /there is no file/);
});

Deno.test("built-in skills can be shown and not removed; unknown names are helped", async () => {
  await using program = await Program.create();
  match(
    (await program.run(["skills", "show", "weather"])).stdout,
    /open-meteo/,
  );
  const removed = await program.run(["skills", "remove", "weather", "-y"]);
  deepEqual([removed.code, removed.stdout], [1, ""]);
  match(removed.stderr, /a part of miniclaw/);
  match(
    (await program.run(["skills", "show", "wether"])).stderr,
    /Did you mean "weather"\?/,
  );
});

Deno.test("the guides about skills and memory can be read", async () => {
  await using program = await Program.create();
  for (const guide of ["skills", "memory"]) {
    const { code, stdout } = await program.run(["help", guide]);
    equal(code, 0);
    ok(stdout.length > 1500 && stdout.length < 8000);
    ok(stdout.split("\n").every((line) => line.length <= 80));
  }
});
