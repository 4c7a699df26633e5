import { equal, match, ok, rejects } from "node:assert/strict";
import { filesystem } from "../../src/tools/filesystem.ts";
import type { ToolContext } from "../../src/tools/tool.ts";
import { argumentsSchema, callTool } from "../fakes/call_tool.ts";
import { toolContext } from "../fakes/tool_context.ts";

const onUnix = Deno.build.os !== "windows";

function call(
  context: ToolContext,
  args: Record<string, unknown>,
): Promise<string> {
  return callTool(filesystem, args, context);
}

/** A call that has to be refused, with what the refusal says. */
async function refused(
  context: ToolContext,
  args: Record<string, unknown>,
  words: RegExp,
): Promise<void> {
  await rejects(call(context, args), (error: Error) => {
    match(error.message, words);
    ok(!error.message.includes(context.home.root), error.message);
    return true;
  });
}

Deno.test("filesystem's schema converts and refuses unknown arguments", () => {
  const schema = argumentsSchema(filesystem);
  equal(schema.additionalProperties, false);
  equal(schema.required?.join(), "action,path");
  equal(
    Object.keys(schema.properties ?? {}).join(),
    "action,path,content,old_text,new_text",
  );
  ok(
    Object.values(schema.properties ?? {}).every((property) =>
      typeof property === "object" && property.description
    ),
  );
});

Deno.test("filesystem writes a file with its folders and reads it again", async () => {
  await using context = await toolContext();
  const path = "notes/élan/日本.md";
  equal(
    await call(context, { action: "write", path, content: "héllo\n" }),
    `Created "${path}": 7 bytes`,
  );
  equal(await call(context, { action: "read", path }), "héllo\n");
  equal(
    await call(context, { action: "write", path, content: "" }),
    `Replaced "${path}": 0 bytes`,
  );
  equal(
    await call(context, { action: "read", path }),
    `"${path}" is an empty file`,
  );
});

Deno.test({
  name: "filesystem keeps a file's mode and makes new ones private",
  ignore: !onUnix,
  async fn(): Promise<void> {
    await using context = await toolContext();
    const path = `${context.home.workspace}/run.sh`;
    await Deno.writeTextFile(path, "old");
    await Deno.chmod(path, 0o744);
    await call(context, { action: "write", path: "run.sh", content: "new" });
    equal((await Deno.stat(path)).mode! & 0o777, 0o744);
    await call(context, { action: "write", path: "a/b.md", content: "x" });
    const { workspace } = context.home;
    equal((await Deno.stat(`${workspace}/a/b.md`)).mode! & 0o777, 0o600);
    equal((await Deno.stat(`${workspace}/a`)).mode! & 0o777, 0o700);
  },
});

Deno.test("filesystem leaves no temporary file behind", async () => {
  await using context = await toolContext();
  await call(context, { action: "write", path: "a/b.md", content: "x" });
  equal(await call(context, { action: "list", path: "a" }), "b.md (1 byte)");
});

Deno.test("filesystem takes absolute paths and backslashes in the workspace", async () => {
  await using context = await toolContext();
  const path = `${context.home.workspace}/a.md`;
  await call(context, { action: "write", path, content: "x" });
  equal(await call(context, { action: "read", path: ".\\sub\\..\\a.md" }), "x");
});

Deno.test("filesystem edits what occurs exactly once", async () => {
  await using context = await toolContext();
  const file = `${context.home.workspace}/a.md`;
  await Deno.writeTextFile(file, "one\ntwo $& two\nthree\n");
  const edit = (old_text: string, new_text: string): Promise<string> =>
    call(context, { action: "edit", path: "a.md", old_text, new_text });
  match(await edit("three", "$&$1"), /Edited "a.md" at line 3/);
  equal(await Deno.readTextFile(file), "one\ntwo $& two\n$&$1\n");
  await rejects(edit("two", "2"), /old_text was found 2 times/);
  await rejects(edit("four", "4"), /old_text was not found$/);
  await rejects(edit("one two", "1"), /only with other spaces or line breaks/);
  await rejects(edit("", "x"), /old_text is empty/);
  await rejects(edit("one", "one"), /the same as new_text/);
  equal(await Deno.readTextFile(file), "one\ntwo $& two\n$&$1\n");
});

Deno.test("filesystem edits a CRLF file with what the model saw", async () => {
  await using context = await toolContext();
  const file = `${context.home.workspace}/a.txt`;
  await Deno.writeTextFile(file, "\ufeffa\r\nb\r\nc\r\n");
  await call(context, {
    action: "edit",
    path: "a.txt",
    old_text: "a\nb",
    new_text: "x\ny\nz",
  });
  equal(
    new TextDecoder("utf-8", { ignoreBOM: true })
      .decode(await Deno.readFile(file)),
    "\ufeffx\r\ny\r\nz\r\nc\r\n",
  );
});

Deno.test("filesystem names the argument an action lacks", async () => {
  await using context = await toolContext();
  await refused(context, { action: "write", path: "a" }, /"content" is miss/);
  await refused(
    context,
    { action: "edit", path: "a" },
    /"old_text" is missing/,
  );
  await refused(
    context,
    { action: "edit", path: "a", old_text: "x" },
    /"new_text" is missing/,
  );
});

Deno.test("filesystem says what isn't a text file", async () => {
  await using context = await toolContext();
  const { workspace } = context.home;
  await Deno.writeFile(`${workspace}/a.png`, new Uint8Array([137, 80, 0, 71]));
  await Deno.writeFile(`${workspace}/latin1`, new Uint8Array([0xe9, 0x20]));
  await Deno.writeFile(`${workspace}/big`, new Uint8Array(1024 * 1024 + 1));
  const read = (path: string, words: RegExp): Promise<void> =>
    refused(context, { action: "read", path }, words);
  await read("a.png", /found a binary file of 4 bytes/);
  await read("latin1", /found a binary file of 2 bytes/);
  await read("big", /expected at most 1 MiB, found 1048577 bytes/);
  await read("memory", /expected a file, found a folder/);
  await read("a.png/", /expected a file, found a folder/);
  await read("none.md", /there is no such file/);
  await read("a.png/b", /a part of the path is a file/);
  await refused(
    context,
    { action: "write", path: "memory", content: "x" },
    /found a folder/,
  );
  await refused(context, { action: "list", path: "a.png" }, /found a file/);
});

Deno.test("filesystem writes as much as it reads, and no more", async () => {
  await using context = await toolContext();
  const most = "é".repeat(512 * 1024); // 1 MiB in UTF-8
  const write = (content: string): Record<string, unknown> => ({
    ...{ action: "write", path: "a/big.md", content },
  });
  await refused(
    context,
    write(most.repeat(3)),
    /Cannot write "a\/big\.md": expected at most 1 MiB, found 3 MiB/,
  );
  await rejects(Deno.stat(`${context.home.workspace}/a`), Deno.errors.NotFound);
  equal(await call(context, write(most)), 'Created "a/big.md": 1 MiB');
  const edit = { action: "edit", path: "a/big.md" };
  await call(context, { action: "write", path: "b.md", content: "x" });
  await refused(
    context,
    { ...edit, path: "b.md", old_text: "x", new_text: `${most}x` },
    /Cannot edit "b\.md": expected at most 1 MiB, found 1048577 bytes/,
  );
  equal(await call(context, { action: "read", path: "b.md" }), "x");
});

Deno.test("filesystem lists a folder by name, with kinds and sizes", async () => {
  await using context = await toolContext();
  const { workspace } = context.home;
  await Deno.writeTextFile(`${workspace}/b.md`, "x".repeat(2048));
  await Deno.writeTextFile(`${workspace}/a.md`, "x");
  equal(
    await call(context, { action: "list", path: "." }),
    "a.md (1 byte)\nb.md (2 KiB)\nmemory/\nskills/",
  );
  equal(
    await call(context, { action: "list", path: "memory" }),
    '"memory" is empty',
  );
});

Deno.test("filesystem lists at most 500 entries and says how many more", async () => {
  await using context = await toolContext();
  await Deno.mkdir(`${context.home.workspace}/many`);
  for (let i = 0; i < 503; i++) {
    await Deno.writeTextFile(`${context.home.workspace}/many/${i}`, "");
  }
  const lines = (await call(context, { action: "list", path: "many" })).split(
    "\n",
  );
  equal(lines.length, 501);
  equal(lines[500], "… and 3 more entries");
});

Deno.test("filesystem works in folders that the configuration allows", async () => {
  const folder = await Deno.makeTempDir();
  try {
    await using context = await toolContext({
      configure: (config) => {
        config.tools.filesystem.allow = [folder, "relative", `${folder}/none`];
      },
    });
    const path = `${folder}/a.md`;
    await call(context, { action: "write", path, content: "x" });
    equal(await call(context, { action: "read", path }), "x");
    await refused(
      context,
      { action: "read", path: `${folder}-other` },
      /leads out/,
    );
    match(context.logged.join(""), /no absolute folder relative/);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("a call touches its file, whichever way it is written", () => {
  const touched = (action: string, path: string): string =>
    filesystem.touches({ action, path }).map(({ scope, write }) =>
      `${scope}${write ? " changed" : ""}`
    ).join();
  equal(touched("read", "a/../B.md"), "workspace/b.md");
  equal(touched("write", "memory\\x.md"), "workspace/memory/x.md changed");
  equal(touched("edit", "./skills/x/"), "workspace/skills/x changed");
  equal(touched("list", "."), "workspace");
  equal(touched("write", "/etc/x"), "workspace changed");
});

Deno.test("edit tells of characters that reading doesn't show", async () => {
  await using context = await toolContext();
  const path = "a.md";
  const text = "one t\u200bwo th\u202eree";
  await Deno.writeTextFile(`${context.home.workspace}/${path}`, text);
  const edit = { action: "edit", path, old_text: "two", new_text: "2" };
  await rejects(
    filesystem.run(edit, context),
    /old_text was found only with characters in it that can't be shown/,
  );
});
