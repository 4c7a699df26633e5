import { deepEqual } from "node:assert/strict";
import { splitCommand } from "../../../src/providers/offline/split_command.ts";

const WORDS: Record<string, string[]> = {
  "": [],
  "  ls   -l\t.": ["ls", "-l", "."],
  "echo 'a \"b' \"c 'd\"": ["echo", 'a "b', "c 'd"],
  "echo a'b c'd": ["echo", "ab cd"],
  "echo '' \"\"": ["echo", "", ""],
  'echo "a \\"b\\" \\\\ \\$x \\n"': ["echo", 'a "b" \\ $x \\n'],
  "echo a\\ b \\| \\'": ["echo", "a b", "|", "'"],
  "echo end\\": ["echo", "end\\"],
  "echo '$(x) | * ~ `'": ["echo", "$(x) | * ~ `"],
  'echo "a | b > c; d & *"': ["echo", "a | b > c; d & *"],
  "echo 5$ a~b é 👍": ["echo", "5$", "a~b", "é", "👍"],
};

for (const [line, words] of Object.entries(WORDS)) {
  Deno.test(`splitCommand finds the words of ${JSON.stringify(line)}`, () => {
    deepEqual(splitCommand(line), { kind: "words", words });
  });
}

const SHELL: Record<string, string> = {
  "ls | wc": "|",
  "ls || true": "||",
  "ls && pwd": "&&",
  "sleep 9 &": "&",
  "ls > a": ">",
  "cat <a": "<",
  "ls; pwd": ";",
  "ls\npwd": "\n",
  "echo $(id)": "$(",
  "echo $HOME": "$",
  "echo ${HOME}": "$",
  'echo "is $(id)"': "$(",
  'echo "is `id`"': "`",
  "echo `id`": "`",
  "ls *.md": "*",
  "ls ~/notes": "~",
};

for (const [line, sign] of Object.entries(SHELL)) {
  Deno.test(`splitCommand leaves ${JSON.stringify(line)} to a shell`, () => {
    deepEqual(splitCommand(line), { kind: "needsShell", sign });
  });
}

Deno.test("splitCommand notices a quotation mark that is never closed", () => {
  for (const line of ["echo 'a", 'echo "a', 'echo "a\\"', "it's"]) {
    deepEqual(splitCommand(line), { kind: "openQuote" });
  }
});
