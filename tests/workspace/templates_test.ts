import { deepEqual, equal, ok } from "node:assert/strict";
import { generatedTemplates } from "../../scripts/generated_templates.ts";
import { findHome } from "../../src/config/home.ts";
import { createWorkspace } from "../../src/workspace/create_workspace.ts";
import { workspaceFiles } from "../../src/workspace/workspace_files.ts";

const root = new URL("../../", import.meta.url);

Deno.test("templates made from the code are as the code is now", async () => {
  for (const [path, content] of Object.entries(generatedTemplates())) {
    const written = await Deno.readTextFile(new URL(path, root));
    equal(written, content, `${path} is old; run: deno task templates`);
  }
});

Deno.test("a workspace gets what is missing and keeps what is there", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const home = findHome((name) =>
      name === "MINICLAW_HOME" ? `${folder}/home` : undefined
    );
    const names = workspaceFiles.map(({ name }) => name);
    deepEqual(await createWorkspace(home), names);
    await Deno.writeTextFile(`${home.workspace}/SOUL.md`, "mine");
    await Deno.remove(`${home.workspace}/USER.md`);
    deepEqual(await createWorkspace(home), ["USER.md"]);
    equal(await Deno.readTextFile(`${home.workspace}/SOUL.md`), "mine");
    if (Deno.build.os !== "windows") {
      equal((await Deno.stat(home.root)).mode! & 0o777, 0o700);
    }
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("the templates a model reads at every message stay short", () => {
  const inChats = workspaceFiles.filter(({ name }) => name !== "HEARTBEAT.md");
  const letters = inChats.reduce(
    (sum, { template }) => sum + template.length,
    0,
  );
  ok(letters < 6000, `${letters} letters, about ${letters / 4} tokens`);
});
