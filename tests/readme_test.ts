import {
  deepEqual,
  doesNotThrow,
  equal,
  match,
  ok,
  throws,
} from "node:assert/strict";
import project from "../deno.json" with { type: "json" };
import { withGuides } from "../scripts/readme.ts";
import { commandTree } from "../src/cli/command_tree.ts";
import { guideNames } from "../src/cli/help/guides/guide_names.ts";
import { loadGuides } from "../src/cli/help/guides/load_guides.ts";
import { parseCommandLine } from "../src/cli/parse_command_line.ts";

const root = new URL("../", import.meta.url);
const readme = await Deno.readTextFile(new URL("README.md", root));
const blocks = [...readme.matchAll(/^```sh\n(.*?)^```$/gms)]
  .map(([, text]) => text).join("");

Deno.test("the README has its chapters from the guides, word for word", async () => {
  equal(withGuides(readme, await loadGuides("en")), readme);
  deepEqual(
    [...readme.matchAll(/<!-- guide: (\w+)/g)].map(([, name]) => name),
    ["pi", "models", "security"],
  );
});

Deno.test("a part of a guide replaces what is in its place, or is missed", () => {
  const place = (name: string, text: string): string =>
    `<!-- guide: ${name} -->\n<!-- deno-fmt-ignore-start -->\n${text}` +
    "<!-- deno-fmt-ignore-end -->";
  const guides = {
    cats: "# Cats\n\nThey purr.\n\n## Food\n\nFish.\n\n## Sleep\n",
  };
  equal(
    withGuides(place("cats", "old\n"), guides),
    place("cats", "## Cats\n\nThey purr.\n"),
  );
  equal(
    withGuides(place("cats, Food", ""), guides),
    place("cats, Food", "## Food\n\nFish.\n"),
  );
  throws(
    () => withGuides(place("cats, Dogs", ""), guides),
    /No guide has "Dogs"/,
  );
});

Deno.test("every command of the README can be typed", () => {
  const lines = `${blocks}\n${
    readme.match(/^ {4,}miniclaw .*$/gm)?.join("\n")
  }`;
  const commands = [
    ...lines.matchAll(/\bminiclaw ((?:"[^"]*"|'[^']*'|[^"'#\n|)])*)/g),
  ]
    .map(([, command]) => command.trim());
  ok(commands.length > 30, `${commands.length}`);
  for (const command of commands) {
    const words = command.match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
    doesNotThrow(() => parseCommandLine(words, commandTree), command);
  }
  for (const [, name] of readme.matchAll(/miniclaw help (\w+)/g)) {
    if (name === "COMMAND") continue;
    const commands = commandTree.commands.map((member) => member.name);
    ok([...commands, ...guideNames].includes(name), name);
  }
});

Deno.test("every task and file that the README names is there", async () => {
  const tasks = Object.keys(project.tasks);
  for (const [, name] of readme.matchAll(/\btask (?:-q )?([a-z:]+)/g)) {
    ok(tasks.includes(name), name);
  }
  for (
    const [, path] of readme.matchAll(
      /`((?:src|tests|templates|scripts)\/[\w./]+)`/g,
    )
  ) {
    ok(await Deno.stat(new URL(path, root)), path);
  }
  match(readme, /^## License$/m);
});
