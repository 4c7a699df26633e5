import { deepEqual, equal, match, rejects } from "node:assert/strict";
import { sha256 } from "../../src/backup/part_sums.ts";
import { type ArchiveEntry, gzip, tar } from "../fakes/archives.ts";
import { TestHomes, treeOf } from "./test_home.ts";

type Tree = Record<string, unknown>;

const USER = "Ada";
const RESTORED = { "/workspace/": "700", "/workspace/USER.md": `600 ${USER}` };
const OLD = { "config.json": "{}", "workspace/USER.md": "old" };

/** A manifest that fits one file, but for what a test changes. */
async function manifestOf(changes: Tree = {}): Promise<Tree> {
  return {
    ...{ format: 1, version: "0.1.0", created_at: "2026-11-20T10:00:00Z" },
    ...{ secrets: true, secrets_left_out: [], folders: ["workspace"] },
    files: [await fileOf("workspace/USER.md")],
    ...changes,
  };
}

async function fileOf(path: string, changes: Tree = {}): Promise<Tree> {
  const sum = await sha256(new TextEncoder().encode(USER));
  return { path, size: 3, mode: "0600", sha256: [sum], ...changes };
}

/** An archive made by hand: with what is left out of it as it should be. */
async function archiveOf(
  manifest: unknown,
  entries: ArchiveEntry[] = [folder, user],
): Promise<Uint8Array<ArrayBuffer>> {
  const content = JSON.stringify(manifest);
  const sum = await sha256(new TextEncoder().encode(content));
  return tar([
    { name: "manifest.json", content },
    { name: "manifest.json.sha256", content: `${sum}  manifest.json\n` },
    ...entries,
  ]);
}

const folder: ArchiveEntry = { name: "workspace/", type: "5" };
const user: ArchiveEntry = { name: "workspace/USER.md", content: USER };

/** Homes with an old one in them that no refused backup may touch. */
async function stage() {
  const homes = await TestHomes.create();
  const old = await homes.write("old", OLD);
  const before = await treeOf(old.root);
  return {
    homes,
    /** Tries bytes on an old home and on none; returns why they were refused. */
    async refused(bytes: Uint8Array): Promise<string | undefined> {
      await Deno.writeFile(homes.archive, bytes);
      const fresh = homes.home("fresh");
      try {
        await homes.restore(fresh);
        deepEqual(await treeOf(fresh.root), RESTORED);
        await Deno.remove(fresh.root, { recursive: true });
        return undefined;
      } catch (error) {
        deepEqual(await treeOf(fresh.root), {});
        await rejects(homes.restore(old, { force: true }));
        deepEqual(await treeOf(old.root), before);
        return (error as Error).message;
      }
    },
    [Symbol.asyncDispose]: () => homes[Symbol.asyncDispose](),
  };
}

Deno.test("an archive made by hand is restored where it is sound", async () => {
  await using here = await stage();
  const sound = await archiveOf(await manifestOf());
  equal(await here.refused(await gzip(sound)), undefined);
});

const paths = [
  "../evil",
  "/etc/evil",
  "workspace/../../evil",
  "workspace/..",
  "workspace/./evil",
  "workspace//evil",
  "workspace",
  "evil",
  "",
  "config.json/evil",
  "workspace/\0evil",
  `workspace/${"x".repeat(5000)}`,
];

for (const path of paths) {
  const shown = JSON.stringify(path.slice(0, 30));
  Deno.test(`no backup brings a file named ${shown}`, async () => {
    await using here = await stage();
    const manifest = await manifestOf({ files: [await fileOf(path)] });
    const entries = [folder, { name: path, content: USER }];
    const why = await here.refused(
      await gzip(await archiveOf(manifest, entries)),
    );
    match(why ?? "restored", /Cannot restore: expected/);
  });
}

Deno.test("links, devices and what no manifest lists are refused", async () => {
  await using here = await stage();
  const others: [ArchiveEntry[], RegExp][] = [
    [[folder, { ...user, type: "2", link: "/etc/passwd" }], /got a link or/],
    [[folder, { ...user, type: "1", link: "config.json" }], /got a link or/],
    [[folder, user, { name: "workspace/x", type: "3" }], /got a link or/],
    [[folder, user, { name: "workspace/p", type: "6" }], /got a link or/],
    [[folder, user, { name: "workspace/b.md" }], /each file once/],
    [[folder, user, user], /each file once/],
    [[folder, folder, user], /each file once/],
    [[folder], /missed "workspace\/USER\.md"/],
    [[user], /missed "workspace\/"/],
    [[folder, { ...user, content: "Eve" }], /changed/],
    [[folder, { ...user, content: "Adam" }], /changed/],
    [[{ name: "../evil/", type: "5" }, folder, user], /each file once/],
  ];
  for (const [entries, why] of others) {
    const archive = await archiveOf(await manifestOf(), entries);
    match(await here.refused(await gzip(archive)) ?? "restored", why);
  }
});

Deno.test("a manifest that no backup has is refused", async () => {
  await using here = await stage();
  const file = await fileOf("workspace/USER.md");
  const others: [Tree, RegExp][] = [
    [{ format: 2 }, /format 1, got one of format 2/],
    [{ format: "1" }, /sound manifest/],
    [{ created_at: "once" }, /sound manifest/],
    [{ secrets: "no" }, /sound manifest/],
    [{ folders: [] }, /sound manifest/],
    [{ folders: ["workspace", "workspace"] }, /each path once/],
    [{ folders: ["workspace", "config.json"] }, /below the home/],
    [{ folders: ["workspace", "workspace/USER.md"] }, /each path once/],
    [{ folders: ["workspace", "state/x"] }, /sound manifest/],
    [{ files: [file, file] }, /each path once/],
    [{ files: [{ ...file, mode: "4755" }] }, /sound manifest/],
    [{ files: [{ ...file, size: -1 }] }, /sound manifest/],
    [{ files: [{ ...file, size: 1e15 }] }, /sound manifest/],
    [{ files: [{ ...file, sha256: [] }] }, /sound manifest/],
    [{ files: [null] }, /sound manifest/],
    [{ files: {} }, /sound manifest/],
  ];
  for (const [changes, why] of others) {
    const archive = await archiveOf(await manifestOf(changes));
    match(await here.refused(await gzip(archive)) ?? "restored", why);
  }
  match(
    await here.refused(await gzip(await archiveOf([]))) ?? "restored",
    /sound manifest/,
  );
});

Deno.test("other files are refused by what they are", async () => {
  await using here = await stage();
  const whole = await archiveOf(await manifestOf());
  const others: [Uint8Array, RegExp][] = [
    [new Uint8Array(), /whole/],
    [new TextEncoder().encode("hello"), /broken or another file/],
    [whole, /broken or another file/],
    [await gzip(tar([folder, user])), /got another archive/],
    [await gzip(tar([])), /got another archive/],
  ];
  for (const [bytes, why] of others) {
    match(await here.refused(bytes) ?? "restored", why);
  }
});

Deno.test("a bomb is given up before it has unpacked", async () => {
  await using here = await stage();
  const zeros = new Uint8Array(4 * 1024 * 1024);
  const bombs: [ArchiveEntry[], RegExp][] = [
    [[folder, { ...user, content: zeros }], /changed/],
    [[folder, { name: "workspace/x", content: zeros }], /each file once/],
  ];
  for (const [entries, why] of bombs) {
    const archive = await archiveOf(await manifestOf(), entries);
    match(await here.refused(await gzip(archive)) ?? "restored", why);
  }
  const tail = new Uint8Array([
    ...await archiveOf(await manifestOf()),
    ...new Uint8Array(1024 * 1024),
  ]);
  match(await here.refused(await gzip(tail)) ?? "restored", /nothing behind/);
});

Deno.test("an archive cut anywhere is refused", async () => {
  await using here = await stage();
  const whole = await gzip(await archiveOf(await manifestOf()));
  for (let length = 0; length < whole.length; length += 7) {
    match(await here.refused(whole.slice(0, length)) ?? "restored", /whole/);
  }
  match(await here.refused(whole.slice(0, -1)) ?? "restored", /whole/);
});

Deno.test("a byte that changed in a header, the manifest or a file is found", async () => {
  await using here = await stage();
  const archive = await archiveOf(await manifestOf());
  const padding = paddingIn(archive);
  for (let at = 0; at < archive.length - 1024; at++) {
    if (padding.has(at)) continue;
    const changed = archive.slice();
    changed[at] ^= 1 << at % 8;
    const why = await here.refused(await gzip(changed));
    // A sum's own zeros and spaces may be others: then all is restored as it was.
    if (why === undefined && isOfSum(at % 512)) continue;
    match(
      why ?? `restored with byte ${at} changed`,
      /Cannot restore: expected/,
    );
  }
});

Deno.test("a byte that changed in the packed file is found, or changes nothing", async () => {
  await using here = await stage();
  const packed = await gzip(await archiveOf(await manifestOf()));
  let restored = 0;
  for (let at = 0; at < packed.length; at++) {
    const changed = packed.slice();
    changed[at] ^= 1 << at % 8;
    const why = await here.refused(changed);
    if (why === undefined) restored++;
    else match(why, /Cannot restore: expected/);
  }
  // gzip's own header has a time and a system that say nothing.
  equal(restored <= 10, true, `${restored} were restored`);
});

function isOfSum(at: number): boolean {
  return at >= 148 && at < 156;
}

/** Bytes that only fill a content's last block. */
function paddingIn(archive: Uint8Array): Set<number> {
  const padding = new Set<number>();
  for (let at = 0; at < archive.length - 1024;) {
    const digits = archive.subarray(at + 124, at + 135);
    const size = parseInt(new TextDecoder().decode(digits), 8);
    const end = at + 512 + size;
    at += 512 + Math.ceil(size / 512) * 512;
    for (let byte = end; byte < at; byte++) padding.add(byte);
  }
  return padding;
}
