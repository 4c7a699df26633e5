import { deepEqual, equal, match, ok } from "node:assert/strict";
import { createLogger } from "../../src/base/logger.ts";
import { NoteFolder } from "../../src/memory/note_folder.ts";
import {
  NoteLook,
  type NoteLookOptions,
  type NoteView,
} from "../../src/memory/note_look.ts";

/** A folder with settled notes that is looked at, and what lies beside it. */
interface Looked extends AsyncDisposable {
  look(): Promise<NoteView>;
  folder: string;
  outside: string;
  /** Writes a note so that it looks as if that was long ago, each time later. */
  write(name: string, text: string): void;
  settle(): void;
}

let second = 0;

async function looked(options: Partial<NoteLookOptions> = {}): Promise<Looked> {
  const root = await Deno.makeTempDir({ prefix: "miniclaw_" });
  const folder = `${root}/memory`;
  const outside = `${root}/outside`;
  await Deno.mkdir(folder);
  await Deno.mkdir(outside);
  const log = createLogger("memory", { level: "error", write: () => {} });
  const look = new NoteLook(new NoteFolder(folder, log), {
    stateFolder: `${root}/state`,
    watchFrom: 0,
    patienceMs: 60_000,
    ...options,
  });
  const past = (path: string): void => {
    const time = 1_700_000_000 + second++;
    Deno.utimeSync(path, time, time);
  };
  return {
    look: () => look.look(),
    folder,
    outside,
    write(name, text): void {
      Deno.writeTextFileSync(`${folder}/${name}`, text);
      past(`${folder}/${name}`);
    },
    settle: () => past(folder),
    async [Symbol.asyncDispose](): Promise<void> {
      await look[Symbol.asyncDispose]();
      await Deno.remove(root, { recursive: true });
    },
  };
}

const NOTE = "2026-11-18.md";
const OTHER = "2026-11-19.md";

function changedIn({ changed }: NoteView): string[] {
  ok(changed, "expected the watch to know what changed");
  return [...changed].sort();
}

function linuxTest(name: string, work: () => Promise<void>): void {
  Deno.test({ name, ignore: Deno.build.os !== "linux", fn: work });
}

linuxTest(
  "a watch knows of an edit that was made right before the look",
  async () => {
    await using notes = await looked();
    notes.write(NOTE, "first");
    equal((await notes.look()).changed, undefined);
    deepEqual(changedIn(await notes.look()), []);
    for (let edit = 0; edit < 200; edit++) {
      notes.write(NOTE, `edit ${edit % 10}`);
      const { changed, stamps } = await notes.look();
      deepEqual([...changed ?? []], [NOTE]);
      const { mtime } = Deno.statSync(`${notes.folder}/${NOTE}`);
      equal(stamps.get(NOTE)?.changed, mtime?.getTime());
    }
    deepEqual(changedIn(await notes.look()), []);
  },
);

linuxTest(
  "a watch knows what came, went, and was done by another process",
  async () => {
    await using notes = await looked();
    notes.write(NOTE, "a");
    await notes.look();
    notes.settle();
    const script = `cd '${notes.folder}' && echo b > ${OTHER} && rm ${NOTE}`;
    await new Deno.Command("sh", { args: ["-c", script] }).output();
    const view = await notes.look();
    deepEqual(changedIn(view), [NOTE, OTHER]);
    deepEqual([...view.stamps.keys()], [OTHER]);
    Deno.renameSync(`${notes.folder}/${OTHER}`, `${notes.folder}/${NOTE}`);
    deepEqual([...(await notes.look()).stamps.keys()], [NOTE]);
    Deno.renameSync(`${notes.folder}/${NOTE}`, `${notes.outside}/${NOTE}`);
    deepEqual([...(await notes.look()).stamps.keys()], []);
  },
);

linuxTest(
  "links are looked at each time, also one moved over a note from elsewhere",
  async () => {
    await using notes = await looked();
    notes.write(NOTE, "a");
    notes.write(OTHER, "b");
    await notes.look();
    notes.settle();
    deepEqual(changedIn(await notes.look()), []);
    // Events about a path that leads out of the folder aren't told.
    Deno.writeTextFileSync(`${notes.outside}/x`, "x");
    Deno.symlinkSync(`${notes.outside}/x`, `${notes.outside}/link`);
    Deno.renameSync(`${notes.outside}/link`, `${notes.folder}/${NOTE}`);
    deepEqual(changedIn(await notes.look()), [NOTE]);
    notes.settle();
    deepEqual(changedIn(await notes.look()), [NOTE]);
    deepEqual(changedIn(await notes.look()), [NOTE]);
    Deno.linkSync(`${notes.outside}/x`, `${notes.folder}/2026-11-17.md`);
    deepEqual(changedIn(await notes.look()), ["2026-11-17.md", NOTE]);
    notes.settle();
    deepEqual(changedIn(await notes.look()), ["2026-11-17.md", NOTE]);
  },
);

linuxTest("where events are lost, everything is looked at", async () => {
  await using notes = await looked();
  notes.write(NOTE, "a");
  await notes.look();
  for (let event = 0; event < 5000; event++) {
    notes.write(event % 2 ? NOTE : OTHER, "b");
  }
  const view = await notes.look();
  equal(view.changed, undefined);
  equal(view.stamps.size, 2);
});

linuxTest(
  "a folder that took the place of another is looked at anew",
  async () => {
    await using notes = await looked();
    notes.write(NOTE, "a");
    await notes.look();
    Deno.renameSync(notes.folder, `${notes.outside}/old`);
    Deno.mkdirSync(notes.folder);
    notes.write(OTHER, "b");
    const view = await notes.look();
    deepEqual([view.changed, [...view.stamps.keys()]], [undefined, [OTHER]]);
    Deno.removeSync(notes.folder, { recursive: true });
    deepEqual((await notes.look()).stamps.size, 0);
  },
);

linuxTest("what no watch can know of is seen a little later", async () => {
  await using notes = await looked({ trustedMs: 0 });
  notes.write(NOTE, "a");
  await notes.look();
  // Its second name comes, and is written by, without an event in the folder.
  Deno.linkSync(`${notes.folder}/${NOTE}`, `${notes.outside}/x`);
  await Deno.writeTextFile(`${notes.outside}/x`, "edited");
  const edited = Deno.statSync(`${notes.outside}/x`).mtime?.getTime();
  const until = performance.now() + 60_000;
  while ((await notes.look()).stamps.get(NOTE)?.changed !== edited) {
    ok(performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve, 1100));
  }
});

Deno.test("few notes are looked at without a watch", async () => {
  await using notes = await looked({ watchFrom: 2 });
  notes.write(NOTE, "a");
  for (let look = 1; look < 4; look++) {
    const view = await notes.look();
    deepEqual([view.changed, view.number], [undefined, look]);
  }
});

Deno.test("what changed lately is looked at until it can't change unnoticed", async () => {
  await using notes = await looked();
  Deno.writeTextFileSync(`${notes.folder}/${NOTE}`, "now");
  // A time to come is lately for as long as this takes.
  const soon = Date.now() / 1000 + 3600;
  Deno.utimeSync(`${notes.folder}/${NOTE}`, soon, soon);
  for (let look = 0; look < 3; look++) {
    const { changed, stamps } = await notes.look();
    equal(stamps.get(NOTE)?.mark, "");
    if (changed) deepEqual([...changed], [NOTE]);
  }
  notes.write(NOTE, "then");
  match((await notes.look()).stamps.get(NOTE)?.mark ?? "", /^\d+ /);
});
