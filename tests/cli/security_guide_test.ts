import { equal, match, ok } from "node:assert/strict";
import { commandTree } from "../../src/cli/command_tree.ts";
import { valueAt } from "../../src/config/config_key.ts";
import { defaultConfig } from "../../src/config/default_config.ts";
import { APPROVAL_MS } from "../../src/tools/approval/approver.ts";
import { isBlacklisted } from "../../src/tools/exec/blacklist.ts";
import { plainPrograms } from "../../src/tools/exec/plain_programs.ts";
import { MEMORY_MB } from "../../src/sandbox/launch.ts";
import { MOST_BYTES } from "../../src/tools/web/read_body.ts";
import { tools } from "../../src/tools/tools.ts";
import guide from "../../templates/guides/en/security.md" with {
  type: "text",
};

const readme = await Deno.readTextFile(
  new URL("../../README.md", import.meta.url),
);

Deno.test("what the security guide names is there", () => {
  for (const [key] of guide.matchAll(/tools(\.[a-z_]+)+/g)) {
    ok(valueAt({ ...defaultConfig }, key.split(".")) !== undefined, key);
  }
  const commands = commandTree.commands.map(({ name }) => name);
  for (const [, name] of guide.matchAll(/miniclaw (doctor|[a-z]+)`/g)) {
    ok(commands.includes(name), name);
  }
  for (
    const [, name] of guide.matchAll(
      /`(filesystem|exec|spawn|web_search|web)`/g,
    )
  ) {
    ok(tools.some((tool) => tool.name === name), name);
  }
});

Deno.test("the security guide's figures and lists are those of the code", () => {
  const [, never] = /\(([a-z, ]+), \.\.\.\)\s+never runs/.exec(guide) ?? [];
  for (const name of never.split(", ")) ok(isBlacklisted(name), name);
  const [, plain] =
    /Only plain programs run, such as ([a-z, ]+):/.exec(guide) ?? [];
  for (const name of plain.split(/, | and /)) ok(plainPrograms[name], name);
  match(guide, new RegExp(` ${MEMORY_MB} MB of memory`));
  match(guide, new RegExp(` ${MOST_BYTES / 1024 ** 2} MiB`));
  equal(APPROVAL_MS, 5 * 60_000);
  for (const text of [guide, readme]) match(text, /five\s+minutes/);
});

Deno.test("the guide fits a terminal, and the README sends people to it", () => {
  const long = guide.split("\n").filter((line) => line.length > 80);
  equal(long.join("\n"), "");
  match(readme, /^## What holds the agent$/m);
  match(readme, /miniclaw help security/);
});
