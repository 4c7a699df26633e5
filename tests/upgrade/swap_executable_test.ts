import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { placeOf, takePlace } from "../../src/upgrade/executable_place.ts";
import { installRelease } from "../../src/upgrade/install_release.ts";
import { swapExecutable } from "../../src/upgrade/swap_executable.ts";
import { ownExecutable } from "../../src/sandbox/own_executable.ts";
import { filesIn } from "../cli/upgrade/test_upgrade.ts";
import { standIn, startReleaseServer } from "../fakes/release_server.ts";

const unix = { ignore: Deno.build.os === "windows" };
const [one, two] = [standIn("1.0.0"), standIn("1.2.0")];
const whole = [`755 ${one}`, `755 ${two}`];

/** A folder with the old executable in it. */
async function stage(name = "miniclaw") {
  const folder = await Deno.realPath(
    await Deno.makeTempDir({ prefix: "miniclaw-swap-" }),
  );
  const path = `${folder}/${name}`;
  await Deno.writeTextFile(path, one, { mode: 0o755 });
  return {
    ...{ folder, path },
    files: () => filesIn(folder),
    async fresh() {
      await Deno.writeTextFile(`${folder}/fresh`, two, { mode: 0o755 });
      return `${folder}/fresh`;
    },
    [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }),
  };
}

/** Upgrades in a process that kills itself; returns what it died of. */
async function killedAt(
  moment: string,
  { path, way, asset }: { path: string; way: string; asset: unknown },
): Promise<Deno.Signal | null> {
  const script = new URL("killed_upgrade.ts", import.meta.url).pathname;
  const { signal } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "-A", script, path, way]
      .concat(JSON.stringify(asset), "1.2.0", moment),
    stdin: "null",
  }).output();
  return signal;
}

Deno.test(
  "killed at any step, a whole executable is in place, and it can be tried again",
  unix,
  async () => {
    await using server = await startReleaseServer({ version: "1.2.0" });
    const asset = {
      ...server.asset,
      url: `http://${server.host}/${server.asset.file}`,
    };
    for (const way of ["on", "back"]) {
      let kills = 0;
      for (let moment = 1;; moment++) {
        await using here = await stage();
        if (way === "back") {
          await Deno.writeTextFile(`${here.path}.previous`, two, {
            mode: 0o755,
          });
        }
        const signal = await killedAt(`${moment}`, { ...here, way, asset });
        const files = await here.files();
        ok(whole.includes(files["miniclaw"]), `${way} ${moment}`);
        if (signal === null) {
          deepEqual(files, {
            miniclaw: whole[1],
            "miniclaw.previous": whole[0],
          });
          break;
        }
        equal(signal, "SIGKILL");
        kills++;
        if (way === "back") continue;
        equal(await killedAt("never", { ...here, way, asset }), null);
        const again = await here.files();
        equal(again["miniclaw"], whole[1]);
        deepEqual(Object.keys(again).sort(), ["miniclaw", "miniclaw.previous"]);
      }
      equal(kills, way === "on" ? 9 : 6);
    }
  },
);

Deno.test(
  "a disk without links gets a copy of the old executable",
  unix,
  async () => {
    await using here = await stage();
    const link = (): never => {
      throw new Error("Operation not permitted (os error 1)");
    };
    const place = await placeOf(here.path);
    const fresh = await here.fresh();
    await swapExecutable({ place, fresh, disk: { ...Deno, link } });
    deepEqual(await here.files(), {
      ...{ miniclaw: whole[1], "miniclaw.previous": whole[0] },
    });
  },
);

Deno.test(
  "where the last step fails, the old executable stays",
  unix,
  async () => {
    for (const os of ["linux", "windows"]) {
      await using here = await stage();
      const place = await placeOf(here.path);
      const fresh = await here.fresh();
      const rename = async (from: string | URL, to: string | URL) => {
        if (from === fresh) throw new Error("Access is denied (os error 5)");
        await Deno.rename(from, to);
      };
      await rejects(
        swapExecutable({ place, fresh, os, disk: { ...Deno, rename } }),
        /Access is denied/,
      );
      equal((await here.files())["miniclaw"], whole[0]);
    }
  },
);

Deno.test(
  "Windows replaces nothing that runs: the old one is moved first",
  unix,
  async () => {
    await using here = await stage("miniclaw.exe");
    const place = await placeOf(here.path);
    equal(place.previous, `${here.folder}/miniclaw.previous.exe`);
    const running = new Set([place.path]);
    const moved: string[] = [];
    const disk = {
      ...{ link: Deno.link, copyFile: Deno.copyFile, remove: Deno.remove },
      async rename(from: string | URL, to: string | URL) {
        if (running.has(String(to))) throw new Error("Access is denied");
        if (running.delete(String(from))) running.add(String(to));
        moved.push(String(from));
        await Deno.rename(from, to);
      },
    };
    const os = "windows";
    await swapExecutable({ place, fresh: await here.fresh(), os, disk });
    const names = ["miniclaw.exe", "miniclaw.previous.exe"];
    deepEqual(await here.files(), {
      ...{ [names[0]]: whole[1], [names[1]]: whole[0] },
    });
    // Another one comes while the first still runs under its new name.
    disk.remove = (path) =>
      running.has(String(path))
        ? Promise.reject(new Error("Access is denied"))
        : Deno.remove(path);
    await swapExecutable({ place, fresh: await here.fresh(), os, disk });
    deepEqual(
      Object.keys(await here.files()).filter((name) => !name.startsWith("."))
        .sort(),
      names,
    );
    running.clear();
    await swapExecutable({ place, fresh: place.previous, os, disk });
    deepEqual(
      await here.files().then((files) => names.map((name) => files[name])),
      [
        whole[1],
        whole[1],
      ],
    );
  },
);

Deno.test(
  "the previous executable knows the place that it belongs to",
  unix,
  async () => {
    await using here = await stage();
    await Deno.writeTextFile(`${here.path}.previous`, two, { mode: 0o755 });
    await Deno.symlink(`${here.path}.previous`, `${here.folder}/link`);
    for (const name of ["miniclaw", "miniclaw.previous", "link"]) {
      const place = await placeOf(`${here.folder}/${name}`);
      deepEqual([place.path, place.previous], [
        here.path,
        `${here.path}.previous`,
      ]);
    }
  },
);

Deno.test(
  "two upgrades don't work on one executable at once",
  unix,
  async () => {
    await using here = await stage();
    const place = await placeOf(here.path);
    {
      using _first = await takePlace(place);
      await rejects(takePlace(place), /another upgrade is at it/);
    }
    using _second = await takePlace(place);
  },
);

Deno.test(
  "a full disk leaves the old executable, and nothing beside it",
  unix,
  async () => {
    await using server = await startReleaseServer({ version: "1.2.0" });
    await using here = await stage();
    const full: typeof Deno.open = async (path, options) => {
      const file = await Deno.open(path, options);
      file.write = () =>
        Promise.reject(new Error("No space left on device (os error 28)"));
      return file;
    };
    const upgrading = installRelease(
      { ...server.asset, url: `http://${server.host}/${server.asset.file}` },
      {
        place: await placeOf(here.path),
        ...{ version: "1.2.0", fetch, disk: { ...Deno, open: full } },
        signal: new AbortController().signal,
        beforeSwap: () => Promise.reject(new Error("It came too far")),
      },
    );
    await rejects(upgrading, /No space left/);
    deepEqual(await here.files(), { miniclaw: whole[0] });
  },
);

Deno.test(
  "what runs while it is replaced starts itself anew as the version it is",
  unix,
  async () => {
    await using here = await stage();
    equal(ownExecutable(here.path), here.path);
    const gone = `${here.path} (deleted)`;
    equal(ownExecutable(gone), here.path);
    await Deno.writeTextFile(`${here.path}.previous`, two);
    equal(ownExecutable(gone), `${here.path}.previous`);
    match(ownExecutable(), /deno/);
  },
);
