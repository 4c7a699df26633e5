import {
  deepEqual,
  doesNotMatch,
  equal,
  match,
  rejects,
} from "node:assert/strict";
import { appendNote } from "../../../src/cli/memory/append.ts";
import { editNote } from "../../../src/cli/memory/edit.ts";
import { forgetNotes } from "../../../src/cli/memory/forget.ts";
import { rankNotes } from "../../../src/cli/memory/rank.ts";
import { readNote } from "../../../src/cli/memory/read.ts";
import { writeNote } from "../../../src/cli/memory/write.ts";
import type { CommandInput, CommandRun } from "../../../src/cli/command.ts";
import type { ProgramEnd } from "../../../src/cli/run_program.ts";
import {
  type TestContext,
  testContext,
  type TestWorldOptions,
} from "../../fakes/command_context.ts";

interface Ran {
  command: readonly string[];
  input?: string;
}

/** A context whose programs are noted down rather than run. */
async function stage(
  options: TestWorldOptions = {},
  ended: ProgramEnd = { kind: "ended", code: 0 },
): Promise<TestContext & { ran: Ran[] }> {
  const ran: Ran[] = [];
  const made = await testContext({
    ...options,
    run: (command, { input } = {}) => {
      ran.push({ command, input });
      return Promise.resolve(ended);
    },
  });
  return { ...made, ran };
}

async function call(
  run: CommandRun,
  { context }: TestContext,
  { args = [], values = {}, switches = new Set() }: Partial<CommandInput>,
): Promise<void> {
  await run({ args, values, switches }, context);
}

async function note(on: TestContext, ...texts: string[]): Promise<void> {
  for (const content of texts) {
    await call(appendNote, on, { args: ["long"], values: { content } });
  }
}

Deno.test("rank prints a table on a terminal, cut to its width", async () => {
  await using on = await stage({ terminal: true });
  await note(on, "猫の名前はミケ、とても静か", "the cat 猫\nsleeps");
  const before = on.stdout().length;
  await call(rankNotes, on, { values: { query: "猫" } });
  const lines = on.stdout().slice(before).trimEnd().split("\n");
  match(lines[0], /^SCORE +DATE +SOURCE +TEXT$/);
  match(lines.join("\n"), / {2}MEMORY\.md {2}the cat 猫 sleeps$/m);
  match(lines.join("\n"), / {2}MEMORY\.md {2}猫の名前はミケ、と…$/m);
});

Deno.test("rank prints whole lines for a script, and all of it as JSON", async () => {
  const long = `the cat ${"and so on ".repeat(20)}`.trim();
  await using on = await stage();
  await note(on, long);
  await call(rankNotes, on, { values: { query: "cat" } });
  match(on.stdout(), new RegExp(`  2025-06-01  MEMORY\\.md  ${long}\n$`));
  await using json = await stage({
    options: { format: "json" },
    terminal: true,
  });
  await call(rankNotes, json, { values: { query: "cat" } });
  deepEqual(JSON.parse(json.stdout()), { results: [] });
});

Deno.test("a text longer than the screen goes through the pager, on a terminal alone", async () => {
  const texts = Array.from({ length: 12 }, (_, at) => `entry ${at}`);
  const cases: [TestWorldOptions, string[] | undefined][] = [
    [{ terminal: true }, ["less", "-FRX"]],
    [{ terminal: true, env: { PAGER: "most -s" } }, ["most", "-s"]],
    [{ terminal: true, env: { PAGER: "" } }, undefined],
    [{ terminal: true, options: { format: "json" } }, undefined],
    [{ terminal: false }, undefined],
  ];
  for (const [options, expected] of cases) {
    await using on = await stage(options);
    await note(on, ...texts);
    const before = on.stdout().length;
    await call(readNote, on, { args: ["long"] });
    deepEqual(on.ran.map(({ command }) => command), expected ? [expected] : []);
    const shown = on.ran[0]?.input ?? on.stdout().slice(before);
    match(shown, /entry 0(.|\n)*entry 11/);
  }
});

Deno.test("a short text, or a pager that is missing, leaves it to the screen", async () => {
  await using short = await stage({ terminal: true });
  await note(short, "one");
  await call(readNote, short, { args: ["long"] });
  deepEqual(short.ran, []);
  await using on = await stage({ terminal: true }, {
    kind: "notStarted",
    reason: new Deno.errors.NotFound(),
  });
  await note(on, ..."abcdefghijkl");
  await call(readNote, on, { args: ["long"] });
  match(on.stdout(), /: a\n(.|\n)*: l\n$/);
});

Deno.test("a terminal isn't steered by what a note says; a file is as it is", async () => {
  for (const terminal of [true, false]) {
    await using on = await stage({ terminal });
    await note(on, "red \u001b[31mcat");
    await call(readNote, on, { args: ["long"] });
    equal(on.stdout().includes("\u001b"), !terminal);
  }
});

Deno.test("edit opens the note in the editor and says whether it changed", async () => {
  const env = { EDITOR: "nano", VISUAL: '"/opt/my editor" --wait' };
  await using on = await stage({ env });
  const path = `${on.home}/workspace/memory/MEMORY.md`;
  await call(editNote, on, {});
  deepEqual(on.ran[0].command, ["/opt/my editor", "--wait", path]);
  match(on.stdout(), /MEMORY\.md is as it was\n$/);
  on.context.world.run = async () => {
    await Deno.writeTextFile(path, "- by hand\n");
    return { kind: "ended", code: 0 };
  };
  await call(editNote, on, {});
  match(on.stdout(), /MEMORY\.md is changed\n$/);
  await using today = await stage({ env: { EDITOR: "nano" } });
  await call(editNote, today, { args: ["today"] });
  match(today.ran[0].command[1], /\/2025-06-01\.md$/);
});

Deno.test("edit says what is missing", async () => {
  await using none = await stage();
  await rejects(
    call(editNote, none, {}),
    /editor in \$VISUAL or \$EDITOR, got/,
  );
  const ends: [ProgramEnd, RegExp][] = [
    [{ kind: "ended", code: 3 }, /nano to end well, got the exit code 3/],
    [{ kind: "notStarted", reason: 0 }, /got a program that can't be started/],
  ];
  for (const [end, expected] of ends) {
    await using on = await stage({ env: { EDITOR: "nano" } }, end);
    await rejects(call(editNote, on, {}), expected);
  }
});

Deno.test("forget shows what would go, and without a yes nothing does", async () => {
  await using on = await stage();
  await note(on, "the cat is Miso", "a category");
  await rejects(
    call(forgetNotes, on, { values: { query: "cats" } }),
    (error: Error & { exitCode: number; hint: string }) => {
      equal(error.exitCode, 2);
      match(error.hint, /--yes/);
      return true;
    },
  );
  match(on.stderr(), /would be removed:\n- 2025-06-01 \(MEMORY\.md\): the cat/);
  await call(readNote, on, { args: ["long"] });
  match(on.stdout(), /the cat is Miso/);
});

Deno.test("forget removes, and says how to bring it back", async () => {
  await using on = await stage();
  await note(on, "the cat is Miso", "a category");
  const values = { query: "cat" };
  const before = on.stdout().length;
  await call(forgetNotes, on, { values, switches: new Set(["yes"]) });
  const [, from, to] =
    /^Removed 1 entry\nThe old MEMORY\.md is kept; to bring it back: mv (\S+) (\S+)\n$/
      .exec(on.stdout().slice(before))!;
  equal(await Deno.readTextFile(to), "- 2025-06-01: a category\n");
  await Deno.rename(from, to);
  match(await Deno.readTextFile(to), /the cat is Miso\n.*a category/);
});

Deno.test("forget says so when there is nothing to forget, and what is missing", async () => {
  await using on = await stage({ options: { format: "json" } });
  await call(forgetNotes, on, { values: { query: "zebra" } });
  match(on.stderr(), /No note holds every word/);
  deepEqual(JSON.parse(on.stdout()), { removed: [], kept: [] });
  await rejects(call(forgetNotes, on, {}), /expected "--query QUERY"/);
});

Deno.test("write says how to bring the old note back", async () => {
  await using on = await stage();
  await call(writeNote, on, { values: { content: "one" } });
  equal(on.stdout(), "MEMORY.md is written\n");
  await call(writeNote, on, { values: { content: "two" } });
  match(
    on.stdout(),
    /to bring it back: mv \S+\/state\/trash\/\S+-MEMORY\.md \S+\n$/,
  );
});

Deno.test("forget names the heading of what would go, and removes no other", async () => {
  await using on = await stage();
  const path = `${on.home}/workspace/memory/MEMORY.md`;
  const content = "# Home\n- milk\n\n# Work\n- milk";
  await call(writeNote, on, { args: ["long"], values: { content } });
  const values = { query: "home milk" };
  await call(forgetNotes, on, { values, switches: new Set(["yes"]) });
  match(
    on.stderr(),
    /removed:\n- \d{4}-\d\d-\d\d \(MEMORY\.md, Home\): milk\n$/,
  );
  equal(await Deno.readTextFile(path), "# Home\n\n# Work\n- milk");
});

Deno.test("what rank and forget put together steers no terminal behind a pipe", async () => {
  await using on = await stage();
  await note(on, "red \u001b[31m cat \u009b2J");
  const values = { query: "cat" };
  await call(rankNotes, on, { values });
  await call(forgetNotes, on, { values, switches: new Set(["yes"]) });
  match(on.stdout(), /red {2}cat/);
  match(on.stderr(), /red {2}cat/);
  // deno-lint-ignore no-control-regex -- none may be left
  doesNotMatch(on.stdout() + on.stderr(), /[\x00-\x08\x0b-\x1f\x7f-\x9f]/);
});

Deno.test("a secret in a note is masked where the note is read", async () => {
  await using on = await stage();
  await note(on, "the key is hunter2hunter2");
  on.context.redactor.add("hunter2hunter2");
  const before = on.stdout().length;
  await call(readNote, on, { args: ["long"] });
  equal(on.stdout().slice(before), "- 2025-06-01: the key is ***\n");
});
