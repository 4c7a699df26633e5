import { deepEqual, equal, match } from "node:assert/strict";
import { ApiStage } from "./api_stage.ts";

const FILES = {
  "workspace/memory/MEMORY.md": "- 2026-11-01: Ada likes tea\n",
  "workspace/memory/2026-11-18.md": "# 2026-11-18\n\n- 09:00 A dentist\n",
  "workspace/memory/2026-11-19.md": "# 2026-11-19\n\n- 10:00 A blue door\n",
  "workspace/memory/secret.md": "not a note\n",
};

Deno.test("notes are listed, read, found and replaced", async (t) => {
  await using stage = await ApiStage.start({}, FILES);

  await t.step("MEMORY.md first, then the newest day", async () => {
    const { body } = await stage.ask("GET", "/api/memory");
    deepEqual(
      body.items.map(({ name }: { name: string }) => name),
      ["MEMORY.md", "2026-11-19", "2026-11-18"],
    );
    equal(body.items[0].bytes, 28);
  });

  await t.step("what is replaced goes to the trash", async () => {
    const { body } = await stage.ask("GET", "/api/memory/2026-11-18");
    match(body.text, /A dentist/);
    const text = `${body.text}- 09:30 At noon\n`;
    const put = await stage.ask("PUT", "/api/memory/2026-11-18", {
      body: { text, version: body.version },
    });
    equal(put.status, 200);
    equal(await stage.read("workspace/memory/2026-11-18.md"), text);
    const again = await stage.ask("GET", "/api/memory/2026-11-18");
    deepEqual(again.body, { ...put.body, text });
    const [kept] = await stage.names("state/trash");
    match(kept, /^\d{8}T\d{6}Z-2026-11-18\.md$/);
    equal(await stage.read(`state/trash/${kept}`), body.text);
  });

  await t.step("of two who edit, the second is told", async () => {
    const { body } = await stage.ask("GET", "/api/memory/MEMORY.md");
    const put = (text: string) =>
      stage.ask("PUT", "/api/memory/MEMORY.md", {
        body: { text, version: body.version },
      });
    equal((await put("- one\n")).status, 200);
    const second = await put("- two\n");
    equal(second.status, 409);
    equal(second.body.error.code, "conflict");
    equal(await stage.read("workspace/memory/MEMORY.md"), "- one\n");
  });

  await t.step("what they say is found", async () => {
    const { body } = await stage.ask("GET", "/api/memory-search?q=blue%20door");
    equal(body.items[0].date, "2026-11-19");
    match(body.items[0].text, /A blue door/);
    const none = await stage.ask("GET", "/api/memory-search?q=door&top=0");
    equal(none.status, 400);
    equal((await stage.ask("GET", "/api/memory-search")).status, 400);
  });

  for (
    const name of [
      "secret",
      "secret.md",
      "2026-11-17",
      "2026-02-30",
      "2026-11-18.md",
      "..%2F..%2Fconfig.json",
      "%2e%2e%2fSOUL.md",
      "..%5CSOUL.md",
      "MEMORY.md%00",
    ]
  ) {
    await t.step(`there is no note ${name}`, async () => {
      const path = `/api/memory/${name}`;
      equal((await stage.ask("GET", path)).body.error.code, "not_found");
      const body = { text: "mine", version: "0" };
      equal((await stage.ask("PUT", path, { body })).status, 404);
    });
  }
});

Deno.test("a note that leads out of its folder is neither read nor written", async () => {
  await using stage = await ApiStage.start();
  const outside = `${stage.program.home}/outside.md`;
  await Deno.writeTextFile(outside, "private");
  const link = stage.program.path("workspace/memory/MEMORY.md");
  await Deno.symlink(outside, link);
  const read = await stage.ask("GET", "/api/memory/MEMORY.md");
  equal(read.status, 422);
  const body = { text: "mine", version: "0" };
  const put = await stage.ask("PUT", "/api/memory/MEMORY.md", { body });
  equal(put.status, 422);
  equal(await Deno.readTextFile(outside), "private");
});

Deno.test("the first MEMORY.md can be written on a page", async () => {
  await using stage = await ApiStage.start();
  const { body } = await stage.ask("GET", "/api/memory/MEMORY.md");
  equal(body.text, "");
  const { status } = await stage.ask("PUT", "/api/memory/MEMORY.md", {
    body: { text: "- Ada\n", version: body.version },
  });
  equal(status, 200);
  equal(await stage.read("workspace/memory/MEMORY.md"), "- Ada\n");
});

Deno.test("a secret in a note is masked, and survives an edit beside it", async () => {
  const key = "sk-a-key-of-the-tests-42";
  await using stage = await ApiStage.start({
    providers: { openai: { type: "openai", api_key: key } },
  }, { "workspace/memory/MEMORY.md": `- the key is ${key}\n- tea\n` });
  const { body } = await stage.ask("GET", "/api/memory/MEMORY.md");
  equal(body.text, "- the key is ***\n- tea\n");
  const text = body.text.replace("tea", "coffee");
  await stage.ask("PUT", "/api/memory/MEMORY.md", {
    body: { text, version: body.version },
  });
  equal(
    await stage.read("workspace/memory/MEMORY.md"),
    `- the key is ${key}\n- coffee\n`,
  );
});
