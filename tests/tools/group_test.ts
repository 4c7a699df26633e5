import { match, ok, rejects } from "node:assert/strict";
import { exec } from "../../src/tools/exec.ts";
import { filesystem } from "../../src/tools/filesystem.ts";
import type { ToolContext } from "../../src/tools/tool.ts";
import { callTool } from "../fakes/call_tool.ts";
import { ignoreWithoutJail } from "../fakes/jail.ts";
import { toolContext } from "../fakes/tool_context.ts";
import type { TestContext } from "../fakes/tool_context.ts";

const PRIVATE = "Ada is 44";

/** A home that knows something about its person, before some audience. */
async function home(
  audience: ToolContext["audience"],
  isolation: "none" | "bubblewrap" = "none",
): Promise<TestContext> {
  const context = await toolContext({
    audience,
    configure: ({ tools }) => {
      Object.assign(tools.exec, { allow: ["*"], isolation });
    },
  });
  const { workspace, memory } = context.home;
  await Deno.writeTextFile(`${workspace}/USER.md`, PRIVATE);
  await Deno.writeTextFile(`${memory}/MEMORY.md`, PRIVATE);
  await Deno.writeTextFile(`${workspace}/plan.md`, "open to all");
  return context;
}

Deno.test("before a group filesystem keeps the notes and USER.md closed", async () => {
  await using group = await home("group");
  await using person = await home("person");
  for (const path of ["USER.md", "user.md", "memory/MEMORY.md", "memory"]) {
    const action = path === "memory" ? "list" : "read";
    await rejects(
      callTool(filesystem, { action, path }, group),
      /it is the person's own, and others read this chat too/,
      path,
    );
  }
  await rejects(
    callTool(
      filesystem,
      { action: "write", path: "USER.md", content: "Eve" },
      group,
    ),
    /it is the person's own/,
  );
  const open = { action: "read", path: "plan.md" };
  match(await callTool(filesystem, open, group), /open to all/);
  const own = { action: "read", path: "memory/MEMORY.md" };
  match(await callTool(filesystem, own, person), /Ada is 44/);
});

Deno.test("before a group a plain program may not be given the notes", async () => {
  await using group = await home("group");
  for (const path of ["USER.md", "memory/MEMORY.md", "./memory/../USER.md"]) {
    await rejects(
      exec.run({ command: "cat", args: [path] }, group),
      /it is the person's own/,
      path,
    );
  }
});

Deno.test({
  name: "before a group a jailed program sees neither the notes nor USER.md",
  ignore: ignoreWithoutJail,
  fn: async () => {
    const read = {
      command: "sh",
      args: ["-c", "exec 2>&1; cat U*.md m*/*; rm -f U*.md; ls m*; cat p*.md"],
    };
    await using group = await home("group", "bubblewrap");
    const shown = String(await exec.run(read, group));
    ok(!shown.includes(PRIVATE), shown);
    match(shown, /open to all/);
    const { workspace } = group.home;
    match(await Deno.readTextFile(`${workspace}/USER.md`), /Ada/);
    await using person = await home("person", "bubblewrap");
    match(String(await exec.run(read, person)), /Ada is 44[^]*Ada is 44/);
  },
});
