import { deepEqual, equal, match } from "node:assert/strict";
import { Program } from "./program.ts";

Deno.test("notes are appended, read, found and replaced from the command line", async () => {
  await using program = await Program.create();
  await program.run(["memory", "append", "long", "-c", "Miso is the grey cat"]);
  await program.run(["memory", "append", "today", "-c", "-"], {
    stdin: "Paid the car insurance\n",
  });
  const long = await program.run(["memory", "read", "long"]);
  match(long.stdout, /^- \d{4}-\d\d-\d\d: Miso is the grey cat$/m);
  const today = await program.run(["memory", "read"]);
  match(
    today.stdout,
    /^# \d{4}-\d\d-\d\d\n\n- \d\d:\d\d Paid the car insurance\n$/,
  );

  const ranked = await program.run([
    "memory",
    "rank",
    "-q",
    "insurance",
    "--format",
    "json",
  ]);
  const { results } = JSON.parse(ranked.stdout);
  equal(results.length, 1);
  deepEqual(Object.keys(results[0]).sort(), [
    "date",
    "score",
    "source",
    "text",
  ]);
  match(results[0].text, /insurance/);

  const recent = await program.run(["memory", "recent", "--days", "1"]);
  match(recent.stdout, /Paid the car insurance/);
  await program.run(["memory", "write", "long", "-c", "All new"]);
  equal((await program.run(["memory", "read", "long"])).stdout, "All new");
});

Deno.test("what is missing or wrong is said, and nothing is written", async () => {
  await using program = await Program.create();
  const cases: [string[], RegExp][] = [
    [["memory", "append", "today"], /expected "--content TEXT"/],
    [["memory", "append", "today", "-c", ""], /expected a text, got nothing/],
    [["memory", "append"], /expected today\|long/],
    [["memory", "recent", "--days", "0"], /integer from 1 to/],
    [["memory", "rank"], /expected "--query QUERY"/],
    [["memory", "rank", "-q", "x", "--top", "many"], /got "many"/],
    [["memory", "write", "today", "-c", "x"], /expected long, got "today"/],
  ];
  for (const [args, expected] of cases) {
    const { code, stderr } = await program.run(args);
    equal(code, 2, args.join(" "));
    match(stderr, expected);
  }
  const empty = await program.run(["memory", "read"]);
  deepEqual([empty.code, empty.stdout], [0, ""]);
  const none = await program.run(["memory", "rank", "-q", "nothing"]);
  deepEqual([none.code, none.stdout], [0, ""]);
});

Deno.test("a program that reads a note gets its very bytes", async () => {
  await using program = await Program.create();
  const folder = program.path("workspace/memory");
  await Deno.mkdir(folder, { recursive: true });
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 45, 32, 0xff, 0xfe, 13, 10]);
  await Deno.writeFile(`${folder}/MEMORY.md`, bytes);
  const child = program.start(["memory", "read", "long"]);
  await child.stdin.close();
  const { code, stdout } = await child.output();
  equal(code, 0);
  deepEqual([...stdout], [...bytes]);
});
