import { deepEqual, equal, ok, rejects } from "node:assert/strict";
import fc from "fast-check";
import { inspectBundle } from "../../src/skills/bundle/inspect_bundle.ts";
import {
  readBundle,
  readBundleFolder,
} from "../../src/skills/bundle/read_bundle.ts";
import type { SkillBundle } from "../../src/skills/bundle/skill_bundle.ts";
import { gzip, pax, tar, zip } from "../fakes/archives.ts";
import type { ArchiveEntry } from "../fakes/archives.ts";

const SKILL = "---\nname: tea\ndescription: x\n---\nBoil\n";

function texts({ files }: SkillBundle): Record<string, string> {
  const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  return Object.fromEntries([...files].map(([path, b]) => [path, decode(b)]));
}

/** The same entries in every kind of archive. */
async function archives(
  entries: readonly ArchiveEntry[],
): Promise<Uint8Array<ArrayBuffer>[]> {
  const plain = tar(entries);
  return [plain, await gzip(plain), await zip(entries)];
}

Deno.test("a skill is read from a file and from every kind of archive", async () => {
  const file = new TextEncoder().encode(SKILL);
  deepEqual(texts(await readBundle(file)), { "SKILL.md": SKILL });
  deepEqual(texts(await readBundle(await gzip(file))), { "SKILL.md": SKILL });
  const entries = [
    { name: "SKILL.md", content: SKILL },
    { name: "./scripts/run.sh", content: "echo" },
  ];
  for (const archive of await archives(entries)) {
    deepEqual(texts(await readBundle(archive)), {
      "SKILL.md": SKILL,
      "scripts/run.sh": "echo",
    });
  }
  const stored = [{ name: "SKILL.md", content: SKILL, method: 0 }];
  deepEqual(texts(await readBundle(await zip(stored))), { "SKILL.md": SKILL });
});

Deno.test("a skill in a folder of an archive is taken alone, without hidden files", async () => {
  const entries = [
    { name: "README.md", content: "about" },
    { name: "repo/tea/SKILL.md", content: SKILL },
    { name: "repo/tea/.git/config", content: "x" },
    { name: "repo/tea/forms/SKILL.md", content: "a template" },
    { name: "repo/tea/notes.md", content: "n" },
  ];
  for (const archive of await archives(entries)) {
    const bundle = await readBundle(archive);
    deepEqual(Object.keys(texts(bundle)).sort(), [
      "SKILL.md",
      "forms/SKILL.md",
      "notes.md",
    ]);
    deepEqual(bundle.leftOut, ["repo/tea/.git/config", "README.md"]);
  }
});

Deno.test("an archive without a skill, or with several, is refused", async () => {
  const none = await archives([{ name: "a.md", content: "x" }]);
  for (const archive of none) {
    await rejects(readBundle(archive), /an archive with a SKILL\.md, got one/);
  }
  const two = ["tea/SKILL.md", "coffee/SKILL.md"];
  for (const archive of await archives(two.map((name) => ({ name })))) {
    await rejects(readBundle(archive), /one skill, got 2: tea, coffee/);
  }
});

const paths = [
  "../evil",
  "a/../../evil",
  "/etc/passwd",
  "//host/share",
  "C:/evil",
  "C:evil",
  "a\\..\\evil",
  "a//b",
  "a/./b",
  "..",
  "...",
  "nul",
  "a/COM1.txt",
  "a/b.",
  "a/b ",
  "a\nb",
  "a\u0085b",
  "a\u202etxt.sh",
  "a\u200bb",
  "a\u2028b",
  "a/b/c/d/e/f/g/h/i/j/k",
  "a:stream",
  "what?",
];

for (const name of paths) {
  Deno.test(`no archive brings a file named ${JSON.stringify(name)}`, async () => {
    const entries = [{ name: "SKILL.md", content: SKILL }, {
      name,
      content: "x",
    }];
    for (const archive of await archives(entries)) {
      await rejects(readBundle(archive), /Cannot add the file .*: expected/);
    }
  });
}

Deno.test("two names that a disk could take for one are refused", async () => {
  const pairs = [["a", "a"], ["A.md", "a.md"], ["ﬁ", "fi"], ["é", "e\u0301"]];
  for (
    const [one, other] of [...pairs, ["a", "a/b"], ["a/b", "a"], ["A/x", "a"]]
  ) {
    const entries = ["SKILL.md", one, other].map((name) => ({ name }));
    for (const archive of await archives(entries)) {
      await rejects(readBundle(archive), /each path once/, `${one} ${other}`);
    }
  }
});

Deno.test("links and devices are refused in tar and in zip", async () => {
  for (const type of ["1", "2", "3", "4", "6", "7", "S", "V"]) {
    const link = "/etc/passwd";
    const entries = [{ name: "SKILL.md", content: SKILL }, {
      name: "a",
      type,
      link,
    }];
    await rejects(readBundle(tar(entries)), /plain files alone, got a link/);
  }
  for (const mode of [0o120777, 0o020666, 0o060660, 0o010644, 0o140755]) {
    const archive = await zip([{
      name: "SKILL.md",
      content: "/etc/passwd",
      mode,
    }]);
    await rejects(readBundle(archive), /plain files alone, got a/);
  }
});

Deno.test("long names of pax and GNU are read, and checked like the others", async () => {
  const long = `${"long/".repeat(5)}${"n".repeat(90)}.md`;
  const skill = { name: "SKILL.md", content: SKILL };
  const read = async (
    entries: ArchiveEntry[],
  ): Promise<string[]> => [
    ...(await readBundle(tar([skill, ...entries]))).files.keys(),
  ];
  const file = { name: "short.md", content: "x" };
  const header = {
    name: "pax",
    type: "x",
    content: pax({ path: long, mtime: "1" }),
  };
  const note = { name: "pax", type: "g", content: pax({ comment: "é" }) };
  deepEqual(await read([note, header, file]), ["SKILL.md", long]);
  const gnu = { name: "././@LongLink", type: "L", content: `${long}\0` };
  deepEqual(await read([gnu, file]), ["SKILL.md", long]);
  const evil = pax({ path: "../evil" });
  await rejects(
    read([{ name: "pax", type: "x", content: evil }, file]),
    /Cannot add the file "\.\.\/evil"/,
  );
  await rejects(
    read([{ ...gnu, content: "/etc/cron.d/x\0" }, file]),
    /Cannot add the file "\/etc/,
  );
  const size = pax({ size: "99999999999" });
  await rejects(
    read([{ name: "pax", type: "x", content: size }, file]),
    /small files/,
  );
  for (const content of ["9", "5 a=", "99 a=b\n", "3 =\n", "6 a=b"]) {
    await rejects(
      read([{ name: "pax", type: "x", content }, file]),
      /a whole tar/,
    );
  }
});

Deno.test("a tar archive that ends too early is refused", async () => {
  const whole = tar([{ name: "SKILL.md", content: SKILL }, { name: "a" }]);
  await rejects(readBundle(whole.slice(0, -1024)), /a whole tar archive/);
  await rejects(readBundle(whole.slice(0, 700)), /a whole tar archive/);
});

Deno.test("too many files and too many bytes are refused, packed ones too", async () => {
  const many = Array.from({ length: 201 }, (_, at) => ({ name: `f${at}` }));
  for (const archive of await archives(many)) {
    await rejects(readBundle(archive), /at most 200 files/);
  }
  const half = new Uint8Array(3 * 1024 * 1024);
  const big = [{ name: "a", content: half }, { name: "b", content: half }];
  await rejects(readBundle(await zip(big)), /at most 5 MiB, got more/);
  await rejects(readBundle(await gzip(tar(big))), /unpacks to too much|5 MiB/);
});

Deno.test("a bomb is given up before it has unpacked", async () => {
  const zeros = new Uint8Array(100 * 1024 * 1024);
  const bomb = await gzip(zeros);
  ok(bomb.length < 200_000);
  await rejects(readBundle(bomb), /unpacks to too much/);
  const lying = [{
    name: "SKILL.md",
    content: new Uint8Array(8 * 1024 * 1024),
    size: 10,
  }];
  await rejects(readBundle(await zip(lying)), /a broken "SKILL\.md"/);
});

Deno.test("other files are refused, with a word about web pages", async () => {
  const encode = (text: string): Uint8Array<ArrayBuffer> =>
    new TextEncoder().encode(text);
  await rejects(readBundle(encode("<!DOCTYPE html><html>")), /got a web page/);
  await rejects(readBundle(encode("\x7fELF\0\0\0")), /got another file/);
  await rejects(readBundle(new Uint8Array([0x1f, 0x8b, 8, 0])), /a broken one/);
  const locked = await zip([{ name: "SKILL.md", content: SKILL, flags: 1 }]);
  await rejects(readBundle(locked), /without a password/);
  const lzma = await zip([{ name: "SKILL.md", content: SKILL, method: 14 }]);
  await rejects(readBundle(lzma), /deflate, got method 14/);
});

Deno.test("an archive that is damaged anywhere is refused or read, never more", async () => {
  const entries = [
    { name: "SKILL.md", content: SKILL },
    { name: "a/b.md", content: "b".repeat(600) },
  ];
  const originals = await archives(entries);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...originals),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 5 }),
      fc.nat(),
      async (original, damage, cut) => {
        const bytes = original.slice(0, original.length - cut % 200);
        for (const [at, value] of damage) bytes[at % bytes.length] = value;
        try {
          const { files } = await readBundle(bytes);
          ok(files.has("SKILL.md"));
        } catch (error) {
          ok((error as Error).message.startsWith("Cannot add the"), `${error}`);
        }
      },
    ),
    { numRuns: 300 },
  );
});

Deno.test("a folder is read without hidden files, and only with plain ones", async () => {
  const folder = await Deno.makeTempDir();
  try {
    await rejects(readBundleFolder(folder), /a folder with a SKILL\.md/);
    await Deno.mkdir(`${folder}/.git`);
    await Deno.mkdir(`${folder}/a`);
    await Deno.writeTextFile(`${folder}/SKILL.md`, SKILL);
    await Deno.writeTextFile(`${folder}/a/b.md`, "b");
    const bundle = await readBundleFolder(folder);
    deepEqual(texts(bundle), { "SKILL.md": SKILL, "a/b.md": "b" });
    deepEqual(bundle.leftOut, [".git"]);
    if (Deno.build.os === "windows") return;
    await Deno.symlink("/etc/passwd", `${folder}/a/c.md`);
    await rejects(
      readBundleFolder(folder),
      /got a link or a device: "a\/c\.md"/,
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("what the files show of what they may do is found", () => {
  const files = new Map(
    Object.entries({
      "SKILL.md":
        "Ask https://api.example.com:8080/x then run curl. Rm is no r.m",
      "scripts/tool": "x",
      "run.py": "import os",
      "odd.txt": "#!/bin/sh",
      "plain.md": "a curler removes\u{e0041} nothing \u202e",
      "elf": "\x7fELF",
    }).map(([path, text]) => [path, new TextEncoder().encode(text)]),
  );
  const { files: inspected, hosts, words, hidden } = inspectBundle({
    files,
    leftOut: [],
  });
  deepEqual(
    inspected.filter(({ program }) => program).map(({ path }) => path),
    ["elf", "odd.txt", "run.py", "scripts/tool"],
  );
  deepEqual(hosts, ["api.example.com"]);
  deepEqual(words, ["curl", "rm"]);
  deepEqual(hidden.toSorted(), ["elf", "plain.md"]);
  equal(inspected[0].size, 62);
});
