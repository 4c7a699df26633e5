import { deepEqual, equal, throws } from "node:assert/strict";
import fc from "fast-check";
import { UsageError } from "../../src/base/miniclaw_error.ts";
import type { CommandInput } from "../../src/cli/command.ts";
import { commandTree } from "../../src/cli/command_tree.ts";
import { parseCommandLine } from "../../src/cli/parse_command_line.ts";

const parse = (...words: string[]): CommandInput =>
  parseCommandLine(words, commandTree).input;

Deno.test("an option's value may be anything, a hyphen in front included", () => {
  for (
    const text of ["- [ ] buy milk", "-5", "--help", "", "a=b", "two\nlines"]
  ) {
    equal(parse("agent", "-m", text).values.message, text);
    equal(parse("agent", "--message", text).values.message, text);
    equal(parse("agent", `--message=${text}`).values.message, text);
  }
  equal(parse("agent", "-mhello").values.message, "hello");
  equal(parse("agent", "-m=hello").values.message, "hello");
});

Deno.test("what stands behind -- is an argument, whatever it looks like", () => {
  deepEqual(parse("config", "get", "--", "--format").args, ["--format"]);
  deepEqual(parse("config", "set", "agent.model", "-").args, [
    "agent.model",
    "-",
  ]);
});

Deno.test("switches of one letter can be joined", () => {
  deepEqual([...parse("onboard", "-vy").switches], ["verbose", "yes"]);
});

Deno.test("a command's own option and the global one of that name are one", () => {
  equal(parse("agent", "-M", "a").values.model, "a");
  equal(parse("--model", "b", "agent").values.model, "b");
  equal(parse("--model", "b", "agent", "-M", "a").values.model, "a");
});

Deno.test("help is wanted in every form", () => {
  const wanted = (...words: string[]): boolean =>
    parseCommandLine(words, commandTree).help;
  deepEqual(
    [
      wanted(),
      wanted("memory"),
      wanted("memory", "help"),
      wanted("memory", "read", "help"),
      wanted("memory", "append", "--help"),
      wanted("-h", "agent"),
      wanted("memory", "read"),
      wanted("memory", "append", "today", "-c", "help"),
    ],
    [true, true, true, true, true, true, false, false],
  );
});

Deno.test("a command line is understood or refused, whatever it holds", () => {
  const word = fc.oneof(
    fc.constantFrom("agent", "memory", "read", "-m", "--format", "json", "--"),
    fc.constantFrom("help", "-vV", "__complete", "constructor", "--__proto__"),
    fc.string({ unit: "binary", maxLength: 6 }),
  );
  fc.assert(fc.property(fc.array(word, { maxLength: 6 }), (words) => {
    try {
      parseCommandLine(words, commandTree);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
    }
  }));
  throws(() => parse("memory", "append"), UsageError);
});
