import { deepEqual, equal, match } from "node:assert/strict";
import project from "../../deno.json" with { type: "json" };
import { Program } from "./program.ts";

Deno.test("version prints one line on stdout and nothing else", async () => {
  await using program = await Program.create();
  for (const args of [["version"], ["--version"], ["-V"], ["agent", "-V"]]) {
    deepEqual(await program.run(args), {
      code: 0,
      stdout: `miniclaw ${project.version}\n`,
      stderr: "",
    });
  }
});

Deno.test("help goes to stdout, in every way one may ask for it", async () => {
  await using program = await Program.create();
  const ways = [
    [],
    ["help"],
    ["--help"],
    ["-h"],
    ["memory"],
    ["memory", "help"],
    ["agent", "--help"],
    ["help", "memory", "rank"],
    ["help", "telegram"],
    ["help", "models"],
  ];
  for (const args of ways) {
    const { code, stdout, stderr } = await program.run(args);
    equal(code, 0, args.join(" "));
    equal(stderr, "", args.join(" "));
    match(stdout, /miniclaw/);
  }
});

Deno.test("a mistyped word is wrong usage and the nearest is named", async () => {
  await using program = await Program.create();
  const cases: [string[], RegExp][] = [
    [["agnet"], /Unknown command "agnet"\n.*"agent"/],
    [["memory", "raed"], /Unknown command "memory raed"\n.*"memory read"/],
    [["agent", "--mesage", "hi"], /Unknown option "--mesage"\n.*--message/],
    [["memory", "read", "tody"], /got "tody"\n.*"today"/],
    [["agent", "-m"], /"--message": expected TEXT, got nothing/],
    [["--format", "yaml", "version"], /expected text or json, got "yaml"/],
    [["constructor"], /Unknown command "constructor"/],
    [["--__proto__", "version"], /Unknown option "--__proto__"/],
    [["sessions", "show"], /expected ID, got nothing/],
    [["version", "now"], /unexpected "now"/],
  ];
  for (const [args, expected] of cases) {
    const { code, stdout, stderr } = await program.run(args);
    equal(code, 2, args.join(" "));
    equal(stdout, "");
    match(stderr, expected);
  }
});

Deno.test("with --format json even an error is one document on stdout", async () => {
  await using program = await Program.create();
  const { code, stdout, stderr } = await program.run([
    "memmory",
    "--format",
    "json",
  ]);
  equal(code, 2);
  equal(stderr, "");
  const { error } = JSON.parse(stdout);
  equal(error.code, "usage");
  match(error.hint, /memory/);
});

Deno.test("global options may stand before or after the command", async () => {
  await using program = await Program.create();
  const before = await program.run(["--format", "json", "version"]);
  const after = await program.run(["version", "--format=json"]);
  deepEqual(JSON.parse(before.stdout), { version: project.version });
  equal(before.stdout, after.stdout);
});

Deno.test("completion proposes commands, options, choices and guides", async () => {
  await using program = await Program.create();
  const cases: [string[], RegExp][] = [
    [["memo"], /^memory\tRead.*\n$/],
    [["memory", "r"], /^read\t.*\nrecent\t.*\nrank\t.*\n$/],
    [["memory", "read", "t"], /^today\t\n$/],
    [["agent", "--sess"], /^--session\t.*\n$/],
    [["help", "tele"], /^telegram\tA guide\n$/],
    [["version", "--format", "j"], /^json\t\n$/],
  ];
  for (const [words, expected] of cases) {
    const { stdout } = await program.run(["__complete", "zsh", ...words]);
    match(stdout, expected, words.join(" "));
  }
  for (const shell of ["bash", "zsh", "fish"]) {
    const { stdout } = await program.run(["completion", shell]);
    match(stdout, /miniclaw __complete/);
  }
});
