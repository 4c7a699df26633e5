import {
  deepEqual,
  equal,
  match,
  ok,
  rejects,
  throws,
} from "node:assert/strict";
import project from "../../deno.json" with { type: "json" };
import { bundle } from "../../scripts/build/bundle.ts";
import { compile } from "../../scripts/build/compile.ts";
import { embeddedFiles } from "../../scripts/build/embedded.ts";
import {
  binaryName,
  engines,
  requestedFlavours,
  targets,
} from "../../scripts/build/targets.ts";
import { tryBinary } from "../../scripts/build/try_binary.ts";
import { v8Flags } from "../../scripts/build/run_flags.ts";
import { MiniclawError, UsageError } from "../../src/base/miniclaw_error.ts";

const onLinux = Deno.build.os === "linux";
const target = "x86_64-unknown-linux-gnu";

/** A folder with the bundle in it, removed at the end. */
async function workshop(): Promise<{ folder: string } & AsyncDisposable> {
  const folder = await Deno.makeTempDir({ prefix: "miniclaw-compile-" });
  await bundle(`${folder}/bundle`);
  return {
    folder,
    [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }),
  };
}

/** What Deno has written into a binary for the start: a line of JSON of its own. */
function carried(binary: Uint8Array): Record<string, unknown> {
  const text = new TextDecoder("latin1").decode(binary);
  const start = text.indexOf('{"argv":');
  const end = text.indexOf('"app_version":', start);
  return JSON.parse(text.slice(start, text.indexOf("}", end) + 1));
}

/** The names and sizes of the files in a binary, as Deno lists them in it. */
function carriedFiles(binary: Uint8Array): { name: string; size: number }[] {
  const text = new TextDecoder("latin1").decode(binary);
  return [...text.matchAll(/"File":\{"n":"([^"]+)","o":\[\d+,(\d+)\]/g)]
    .map(([, name, size]) => ({ name, size: Number(size) }));
}

Deno.test({
  name:
    "a binary carries the bundle, the permission set and V8's flags, and no more",
  ignore: !onLinux,
  async fn() {
    await using place = await workshop();
    const { folder } = place;
    // Any program does as a base where what is put into it is all that counts.
    const base = await Deno.realPath("/bin/true");
    const path = await compile({ target, engine: "v8" }, {
      bundle: `${folder}/bundle`,
      output: folder,
      env: { DENORT_BIN: base },
    });
    const binary = await Deno.readFile(path);
    const setup = carried(binary);
    const { run } = project.permissions.default;
    const expected = {
      ...{ allow_read: [], allow_write: [], allow_net: [], allow_env: [] },
      ...{ allow_run: [], deny_run: run.deny, allow_sys: null },
      ...{ allow_ffi: null, prompt: false },
    };
    const permissions = setup.permissions as Record<string, unknown>;
    for (const [name, value] of Object.entries(expected)) {
      deepEqual(permissions[name], value, name);
    }
    equal(setup.entrypoint_key, "main.js");
    equal(setup.app_version, project.version);
    const { features } = setup.unstable_config as { features: string[] };
    deepEqual(features, project.unstable);
    const flags = setup.v8_flags as string[];
    deepEqual(flags.slice(-v8Flags.length), v8Flags);
    const byName = (a: { name: string }, b: { name: string }): number =>
      a.name < b.name ? -1 : 1;
    deepEqual(
      carriedFiles(binary).sort(byName),
      (await embeddedFiles(`${folder}/bundle`)).sort(byName),
    );
    // Such a base starts nothing, which is noticed.
    await rejects(
      tryBinary(path, project.version),
      /expected "miniclaw \d.*" from its version command, got "nothing"/,
    );
  },
});

Deno.test({
  name: "the experimental binary knows what it is, so that it stays so",
  ignore: !onLinux,
  async fn() {
    await using place = await workshop();
    const { folder } = place;
    const env = { DENORT_BIN: await Deno.realPath("/bin/true") };
    const options = { bundle: `${folder}/bundle`, output: folder, env };
    for (const engine of engines) {
      const path = await compile({ target, engine }, options);
      const text = new TextDecoder("latin1").decode(await Deno.readFile(path));
      const [, carried] = /"env_vars_from_env_file":(\{.*?\})/.exec(text) ?? [];
      const expected = engine === "v8" ? {} : { MINICLAW_ENGINE: engine };
      deepEqual(JSON.parse(carried), expected);
    }
  },
});

Deno.test("a base binary that can't be fetched is named, with what to do", async () => {
  await using place = await workshop();
  const { folder } = place;
  for (const engine of engines) {
    await rejects(
      compile({ target, engine }, {
        bundle: `${folder}/bundle`,
        output: folder,
        env: {
          DENO_DIR: `${folder}/empty`,
          HTTPS_PROXY: "http://127.0.0.1:9",
        },
      }),
      (error) => {
        ok(error instanceof MiniclawError);
        match(
          error.message,
          /^Cannot fetch Deno's base binary for x86_64-unknown-linux-gnu: expected https:\S+denort\S+\.zip to answer, got "[^"<>]+"$/,
        );
        match(error.hint ?? "", /DENORT_BIN/);
        return true;
      },
    );
    equal(await exists(`${folder}/${binaryName({ target, engine })}`), false);
    equal(await exists(`${folder}/bundle/main.js`), true);
  }
});

Deno.test("the build is for this machine, for one by name or for all", () => {
  deepEqual(requestedFlavours(["--target", "aarch64-apple-darwin"]), [
    { target: "aarch64-apple-darwin", engine: "v8" },
  ]);
  deepEqual(
    requestedFlavours(["--all", "--engine", "quickjs"]),
    targets.map((target) => ({ target, engine: "quickjs" })),
  );
  if (onLinux) equal(requestedFlavours([])[0].target, Deno.build.target);
  for (const words of [["--taget"], ["--target"], ["--engine", "jsc"]]) {
    throws(() => requestedFlavours(words), UsageError);
  }
  deepEqual(
    [
      binaryName({ target, engine: "quickjs" }),
      binaryName({ target: "x86_64-pc-windows-msvc", engine: "v8" }),
    ],
    [
      "miniclaw-x86_64-unknown-linux-gnu-quickjs-experimental",
      "miniclaw-x86_64-pc-windows-msvc.exe",
    ],
  );
});

function exists(path: string): Promise<boolean> {
  return Deno.stat(path).then(() => true, () => false);
}
