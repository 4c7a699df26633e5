import { deepEqual } from "node:assert/strict";
import { sweepTemporaries } from "../../src/base/sweep_temporaries.ts";

Deno.test("what a crash left of a file is removed once it is old, and nothing else", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const now = new Date("2026-11-20T12:00:00Z");
    const files: Record<string, string> = {
      "usage.json.0a1b2c3d.tmp": "2026-11-20T10:59:00Z",
      "fresh.json.0a1b2c3d.tmp": "2026-11-20T11:30:00Z",
      "usage.json": "2026-11-19T00:00:00Z",
      "mine.tmp": "2026-11-19T00:00:00Z",
      "notes.00000000.tmp.md": "2026-11-19T00:00:00Z",
    };
    for (const [name, time] of Object.entries(files)) {
      await Deno.writeTextFile(`${folder}/${name}`, "");
      await Deno.utime(`${folder}/${name}`, new Date(time), new Date(time));
    }
    await sweepTemporaries([`${folder}/missing`, folder], { now: () => now });
    const left = Array.from(Deno.readDirSync(folder), ({ name }) => name);
    deepEqual(left.sort(), [
      ...["fresh.json.0a1b2c3d.tmp", "mine.tmp", "notes.00000000.tmp.md"],
      "usage.json",
    ]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
