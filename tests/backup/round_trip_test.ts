import { deepEqual, equal, ok, rejects } from "node:assert/strict";
import fc from "fast-check";
import { PART_BYTES } from "../../src/backup/part_sums.ts";
import { TestHomes, treeOf } from "./test_home.ts";

const unix = { ignore: Deno.build.os === "windows" };

/** Names that a disk takes: any but two, of up to 200 bytes or so. */
const name = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
  fc.constantFrom(
    "x".repeat(120),
    "é".repeat(100),
    "日本語 メモ",
    "-rf",
    "a\nb",
  ),
).map((text) => text.replace(/[/\0]/g, "_"))
  .filter((text) =>
    !text.includes("\uFFFD") && text !== "." && text !== ".." &&
    new TextEncoder().encode(text).length <= 200 &&
    !/\.tmp$|\.lock$|\.tar\.gz$|^locks$|\.json$|^memory_index/.test(text)
  );

const file = fc.record({
  top: fc.constantFrom("workspace", "state", "state/journal"),
  steps: fc.array(name, { minLength: 1, maxLength: 4 }),
  content: fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.nat({ max: 2000 }).map((length) => "y".repeat(length)),
  ),
  isProgram: fc.boolean(),
});

Deno.test(
  "what was backed up is what is restored, whatever it is called",
  unix,
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(file, { maxLength: 8 }), async (files) => {
        await using homes = await TestHomes.create();
        const home = await homes.write("a", { "config.json": "{}\n" });
        for (const { top, steps, content, isProgram } of files) {
          const path = `${home.root}/${[top, ...steps].join("/")}`;
          const folder = path.slice(0, path.lastIndexOf("/"));
          const options = { recursive: true, mode: 0o700 };
          try {
            await Deno.mkdir(folder, options);
            await Deno.writeTextFile(path, content, { createNew: true });
            await Deno.chmod(path, isProgram ? 0o700 : 0o600);
          } catch {
            // A file is where a folder would be, or the other way round.
          }
        }
        await homes.backup(home);
        const other = homes.home("b");
        await homes.restore(other);
        deepEqual(await treeOf(other.root), await treeOf(home.root));
      }),
      { numRuns: 40 },
    );
  },
);

Deno.test("files of several parts come back", async () => {
  await using homes = await TestHomes.create();
  const home = await homes.write("a", { "config.json": "{}" });
  await Deno.mkdir(home.workspace);
  for (const more of [-1, 0, 1, PART_BYTES]) {
    const bytes = new Uint8Array(PART_BYTES + more).map((_, at) => at % 251);
    await Deno.writeFile(`${home.workspace}/${more}`, bytes);
  }
  const { manifest } = await homes.backup(home);
  deepEqual(
    manifest.files.map(({ sha256 }) => sha256.length),
    [1, 1, 2, 2, 1],
  );
  await homes.restore(homes.home("b"));
  const [was, is] = await Promise.all(
    ["a", "b"].map((one) => Deno.readFile(`${homes.home(one).workspace}/1`)),
  );
  deepEqual(is, was);
});

Deno.test(
  "a backup is its owner's alone, and so is all that is restored",
  unix,
  async () => {
    await using homes = await TestHomes.create();
    const home = await homes.write("a", {
      "config.json": "{}",
      "workspace/skills/x/run.sh": "echo",
      "workspace/open.md": "hello",
    });
    await Deno.chmod(`${home.skills}/x/run.sh`, 0o755);
    await Deno.chmod(`${home.workspace}/open.md`, 0o644);
    await Deno.chmod(home.workspace, 0o755);
    await homes.backup(home);
    equal((await Deno.stat(homes.archive)).mode! & 0o777, 0o600);
    const other = homes.home("b");
    await homes.restore(other);
    const tree = await treeOf(other.root);
    equal(tree["/workspace/skills/x/run.sh"], "700 echo");
    equal(tree["/workspace/open.md"], "600 hello");
    equal(tree["/workspace/"], "700");
  },
);

Deno.test("locks, caches, half-written files and backups stay out", async () => {
  await using homes = await TestHomes.create();
  const home = await homes.write("a", {
    "config.json": "{}",
    "config.json.12345678.tmp": "{",
    "state/jobs.json": "[]",
    "state/jobs.lock": "",
    "state/locks/cli_default.lock": "",
    "state/gateway.json": "{}",
    "state/gateway.lock": "1",
    "state/terminal.json": "{}",
    "state/memory_index.sqlite": "x",
    "state/journal/journal.jsonl": "",
    "state/journal/journal.jsonl.0a1b2c3d.tmp": "",
    "state/trash/skills/x/yarn.lock": "kept",
    "workspace/Cargo.lock": "kept",
    "workspace/miniclaw-backup-2026-11-20-100000.tar.gz": "old",
  });
  const before = await treeOf(home.root);
  const { manifest } = await homes.backup(home);
  deepEqual(manifest.files.map(({ path }) => path), [
    "state/jobs.json",
    "state/trash/skills/x/yarn.lock",
    "state/journal/journal.jsonl",
    "workspace/Cargo.lock",
    "config.json",
  ]);
  deepEqual(await treeOf(home.root), before);
});

Deno.test(
  "links are passed over and told, and nothing behind them goes in",
  unix,
  async () => {
    await using homes = await TestHomes.create();
    const home = await homes.write("a", { "workspace/a.md": "a" });
    await Deno.writeTextFile(`${homes.folder}/secret`, "outside");
    await Deno.symlink(`${homes.folder}/secret`, `${home.workspace}/link`);
    await Deno.symlink(homes.folder, `${home.workspace}/folder`);
    const { leftOut, manifest } = await homes.backup(home);
    deepEqual(leftOut, [
      { path: "workspace/folder", why: "a link" },
      { path: "workspace/link", why: "a link" },
    ]);
    equal(manifest.files.length, 1);
  },
);

Deno.test("a backup without secrets has none, and says which", async () => {
  await using homes = await TestHomes.create();
  const config = {
    providers: { openrouter: { type: "openai", api_key: "sk-abcdefgh12345" } },
    channels: { telegram: { token: "123:short", allow_from: ["1"] } },
    gateway: { token: "" },
  };
  const home = await homes.write("a", {
    "config.json": JSON.stringify(config),
    "workspace/USER.md": "Ada",
  });
  const { manifest } = await homes.backup(home, { secrets: false });
  deepEqual(manifest.secrets_left_out, [
    "providers.openrouter.api_key",
    "channels.telegram.token",
  ]);
  const other = homes.home("b");
  await homes.restore(other);
  const text = await Deno.readTextFile(other.config);
  ok(!text.includes("sk-abcdefgh12345") && !text.includes("123:short"), text);
  deepEqual(JSON.parse(text).channels.telegram, {
    token: "",
    allow_from: ["1"],
  });
});

Deno.test("secrets that can't be told from the rest are not given away", async () => {
  await using homes = await TestHomes.create();
  const home = await homes.write("a", { "config.json": '{"token": "abc' });
  await rejects(homes.backup(home, { secrets: false }), /expected JSON/);
  deepEqual(await namesIn(homes.folder), ["a"]);
  await homes.backup(home);
});

Deno.test("no file is overwritten, and where nothing is nothing is kept", async () => {
  await using homes = await TestHomes.create();
  const home = await homes.write("a", { "workspace/a.md": "a" });
  await Deno.writeTextFile(homes.archive, "mine");
  await rejects(homes.backup(home), /expected a new file/);
  equal(await Deno.readTextFile(homes.archive), "mine");
  await Deno.remove(homes.archive);
  await rejects(homes.backup(homes.home("none")), /found nothing to keep/);
  deepEqual(await namesIn(homes.folder), ["a"]);
});

Deno.test("a full disk leaves no half of a backup", async () => {
  await using homes = await TestHomes.create();
  const home = await homes.write("a", { "workspace/a.md": "a".repeat(5000) });
  for (const full of [1, 2]) {
    let opened = 0;
    const open: typeof Deno.open = async (path, options) => {
      const file = await Deno.open(path, options);
      if (++opened === full) file.write = () => Promise.reject(noSpace());
      return file;
    };
    await rejects(homes.backup(home, { open }), /os error 28/);
    deepEqual(await namesIn(homes.folder), ["a"]);
  }
});

function noSpace(): Error {
  return new Error("No space left on device (os error 28)");
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await Array.fromAsync(Deno.readDir(folder));
  return entries.map((entry) => entry.name).sort();
}
