import { deepEqual, doesNotThrow, equal, match, ok } from "node:assert/strict";
import { commandTree } from "../../../src/cli/command_tree.ts";
import { guideNames } from "../../../src/cli/help/guides/guide_names.ts";
import { loadGuides } from "../../../src/cli/help/guides/load_guides.ts";
import { parseCommandLine } from "../../../src/cli/parse_command_line.ts";
import { resolveKey } from "../../../src/config/config_key.ts";
import { defaultConfig } from "../../../src/config/default_config.ts";
import { languageCodes } from "../../../src/i18n/languages.ts";
import { shapeOf } from "./guide_shape.ts";

const templates = new URL("../../../templates/guides/", import.meta.url);
const english = await loadGuides("en");

Deno.test("every guide is there in every language, and no other", async () => {
  deepEqual(await namesIn(templates), [...languageCodes].sort());
  for (const code of languageCodes) {
    deepEqual(
      await namesIn(new URL(`${code}/`, templates)),
      guideNames.map((name) => `${name}.md`).sort(),
    );
    const guides = await loadGuides(code);
    for (const name of guideNames) {
      const url = new URL(`${code}/${name}.md`, templates);
      equal(guides[name], await Deno.readTextFile(url));
    }
  }
});

for (const code of languageCodes) {
  const guides = await loadGuides(code);
  for (const name of guideNames) {
    const guide = guides[name];

    Deno.test(`every command in the guide on ${name} (${code}) can be typed`, () => {
      for (const command of commandsIn(guide)) {
        const words = command.replaceAll(/"[^"]*"/g, "text").split(" ");
        doesNotThrow(() => parseCommandLine(words, commandTree), command);
        if (words[1] === "set") resolveKey(words[2], defaultConfig);
      }
    });

    Deno.test(`the guide on ${name} (${code}) fits a terminal`, () => {
      const lines = guide.split("\n");
      ok(lines.length <= (name === "security" ? 190 : 110), `${lines.length}`);
      deepEqual(lines.filter((line) => line.length > 80), []);
      equal(/[ \t]$|\t/m.test(guide), false);
    });

    Deno.test(`the guide on ${name} (${code}) shows what the English one shows`, () => {
      const expected = shapeOf(english[name]);
      for (const [part, value] of Object.entries(shapeOf(guide))) {
        deepEqual(value, expected[part as keyof typeof expected], part);
      }
      if (code !== "en") {
        ok(guide.split("\n")[0] !== english[name].split("\n")[0]);
      }
    });
  }
}

Deno.test("the French guides are set as French is", async () => {
  for (const [name, guide] of Object.entries(await loadGuides("fr"))) {
    const prose = guide.replaceAll(/^ {4}.*$|`[^`]*`|https?:\S+|::1/gm, "");
    deepEqual(prose.match(/\S* [;!?»]|« \S*|\w'\w+/g), null, name);
  }
});

Deno.test("commands are found where guides show them", () => {
  equal(
    Object.values(english).every((one) => commandsIn(one).length > 1),
    true,
  );
  match(commandsIn(english.pi).join(), /^onboard,doctor,service install/);
});

/** What is typed after `miniclaw` in the blocks and within a line. */
function commandsIn(guide: string): string[] {
  const lines = guide.replaceAll("\\\n      ", "")
    .matchAll(/^ {4,}miniclaw (.*)$|`miniclaw ([^`]*)`/gm);
  return [...lines].map(([, line, inline]) => line ?? inline)
    .map((command) => command.replace(/ {2,}.*$/, ""))
    .filter((command) => !command.includes("'"));
}

async function namesIn(folder: URL): Promise<string[]> {
  const entries = await Array.fromAsync(Deno.readDir(folder));
  return entries.map(({ name }) => name).sort();
}
