import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { load } from "js-yaml";
import project from "../../deno.json" with { type: "json" };
import { releaseIndex } from "../../scripts/build/release_index.ts";
import { defaultConfig } from "../../src/config/default_config.ts";
import { fetchAsset } from "../../src/upgrade/fetch_asset.ts";
import { readRelease } from "../../src/upgrade/read_release.ts";
import { startWebServer } from "../fakes/web_server.ts";
import { gzip } from "../fakes/release_server.ts";

const names = [
  "miniclaw-aarch64-unknown-linux-gnu",
  "miniclaw-x86_64-pc-windows-msvc.exe",
  "miniclaw-x86_64-unknown-linux-gnu-quickjs-experimental",
];

/** Executables and what archives.sh makes of them. */
async function packed(): Promise<{ dist: string } & AsyncDisposable> {
  const dist = await Deno.makeTempDir({ prefix: "miniclaw-index-" });
  await Deno.mkdir(`${dist}/archives`);
  for (const name of names) {
    await Deno.writeTextFile(`${dist}/${name}`, name);
    await Deno.writeFile(`${dist}/archives/${name}.gz`, await gzip(name));
  }
  return {
    dist,
    [Symbol.asyncDispose]: () => Deno.remove(dist, { recursive: true }),
  };
}

Deno.test("the index of a release is one that an upgrade can read and fetch by", async () => {
  await using release = await packed();
  const { dist } = release;
  await using server = startWebServer({
    "/v1/latest.json": () =>
      new Response(Deno.readTextFileSync(`${dist}/archives/latest.json`)),
    ...Object.fromEntries(names.map((name) => [
      `/v1/${name}.gz`,
      () => new Response(Deno.readFileSync(`${dist}/archives/${name}.gz`)),
    ])),
  });
  const base = `http://${server.host}/v1`;
  const { success } = await new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", "release:index", dist, base],
    cwd: new URL("../../", import.meta.url),
  }).output();
  ok(success);
  const network = { fetch, signal: new AbortController().signal };
  const index = await readRelease(`${base}/latest.json`, network);
  equal(index.version, project.version);
  deepEqual(
    index.assets.map(({ target, engine, file }) => [target, engine, file]),
    [
      ["x86_64-unknown-linux-gnu", "quickjs", `${names[2]}.gz`],
      ["aarch64-unknown-linux-gnu", "v8", `${names[0]}.gz`],
      ["x86_64-pc-windows-msvc", "v8", `${names[1]}.gz`],
    ],
  );
  for (const asset of index.assets) {
    equal(asset.unpacked_size, asset.file.length - ".gz".length);
    equal((await fetchAsset(asset, network)).length, asset.size);
  }
});

Deno.test("without packed executables there is no index", async () => {
  await using release = await packed();
  for (const name of names) {
    await Deno.remove(`${release.dist}/archives/${name}.gz`);
  }
  const { dist } = release;
  await rejects(
    releaseIndex({ dist, base: "https://a.example" }),
    /found none/,
  );
});

Deno.test("release.yml publishes the index where an executable looks for it", async () => {
  const file = new URL("../../.github/workflows/release.yml", import.meta.url);
  const { jobs } = load(await Deno.readTextFile(file)) as {
    jobs: Record<string, { steps: { run?: string }[] }>;
  };
  const runs = jobs.build.steps.map(({ run = "" }) => run);
  const at = (what: RegExp): number => runs.findIndex((run) => what.test(run));
  // First the address, then executables, archives, and their index.
  const order = [
    ...[/src\/config\/default_config\.ts/, /deno task compile:all/],
    ...[/archives\.sh dist/, /deno task release:index dist/],
  ].map(at);
  deepEqual(order, order.toSorted((one, other) => one - other));
  ok(order.every((place) => place >= 0));
  match(runs[order[3]], /\/releases\/download\/\$GITHUB_REF_NAME"/);
  const [, replaced] = /s#(\S+?)#/.exec(runs[order[0]]) ?? [];
  const { index_url } = defaultConfig.upgrade;
  ok(index_url.startsWith(replaced));
  match(index_url, /\/releases\/latest\/download\/latest\.json$/);
  match(jobs.release.steps.at(-1)?.run ?? "", /archives\/\*/);
});
