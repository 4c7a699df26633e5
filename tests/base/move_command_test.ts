import { equal } from "node:assert/strict";
import { moveCommand } from "../../src/base/move_command.ts";

Deno.test("the command that moves can be copied into a shell, whatever the path", async () => {
  equal(moveCommand("/a/b", "/c/d-1", "linux"), "mv /a/b /c/d-1");
  equal(
    moveCommand("/a b/it's", "/c", "darwin"),
    "mv '/a b/it'\\''s' /c",
  );
  equal(
    moveCommand("C:/Users/Ann B/x", "C:/y", "windows"),
    'move "C:\\Users\\Ann B\\x" "C:\\y"',
  );
  if (Deno.build.os === "windows") return;
  const folder = await Deno.makeTempDir();
  try {
    const from = `${folder}/a $(b) 'c' "d" \\ -e;`;
    await Deno.writeTextFile(from, "kept");
    const args = ["-c", moveCommand(from, `${folder}/to`, "linux")];
    await new Deno.Command("sh", { args }).output();
    equal(await Deno.readTextFile(`${folder}/to`), "kept");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
