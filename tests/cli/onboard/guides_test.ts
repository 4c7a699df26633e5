import { doesNotThrow, ok } from "node:assert/strict";
import { commandTree } from "../../../src/cli/command_tree.ts";
import { parseCommandLine } from "../../../src/cli/parse_command_line.ts";
import { resolveKey } from "../../../src/config/config_key.ts";
import { defaultConfig } from "../../../src/config/default_config.ts";
import backup from "../../../templates/guides/backup.md" with { type: "text" };
import models from "../../../templates/guides/models.md" with { type: "text" };
import service from "../../../templates/guides/service.md" with {
  type: "text",
};
import telegram from "../../../templates/guides/telegram.md" with {
  type: "text",
};

for (
  const [name, guide] of Object.entries({ models, telegram, service, backup })
) {
  Deno.test(`every command in the guide on ${name} can be typed`, () => {
    const commands = guide.matchAll(/^ {4}miniclaw (.*)$|`miniclaw ([^`]*)`/gm);
    const typed = [...commands].map(([, line, inline]) => line ?? inline);
    ok(typed.length > 3);
    for (const command of typed) {
      const words = command.replaceAll('"', "").split(" ");
      doesNotThrow(() => parseCommandLine(words, commandTree), command);
      if (words[1] === "set") resolveKey(words[2], defaultConfig);
    }
  });

  Deno.test(`the guide on ${name} fits a terminal`, () => {
    const lines = guide.split("\n");
    ok(lines.length <= 81);
    ok(lines.every((line) => line.length <= 80));
  });
}
