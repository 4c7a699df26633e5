import { deepEqual, equal, match, ok } from "node:assert/strict";
import { bundle } from "../../scripts/build/bundle.ts";
import {
  embeddedFaults,
  type EmbeddedFile,
  embeddedFiles,
  MOST_EMBEDDED,
  totalSize,
} from "../../scripts/build/embedded.ts";

const root = new URL("../../", import.meta.url);

Deno.test("a bundle is little code in flat files, and the same each time", async () => {
  const folder = await Deno.makeTempDir({ prefix: "miniclaw-bundle-" });
  try {
    await bundle(`${folder}/one`);
    const files = await embeddedFiles(`${folder}/one`);
    deepEqual(embeddedFaults(files), []);
    ok(files.length < 400);
    // What was there before goes: nothing of an older bundle slips in.
    await Deno.writeTextFile(`${folder}/one/README.md`, "Read me");
    await bundle(`${folder}/one`);
    deepEqual(await embeddedFiles(`${folder}/one`), files);
    // Where it was built is in none of them.
    for (const { name } of files) {
      const text = await Deno.readTextFile(`${folder}/one/${name}`);
      ok(!text.includes(root.pathname), name);
      ok(!text.includes("sourceMappingURL=data"), name);
    }
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("the texts that are bundled are templates and the page of this project alone", async () => {
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--json", "main.ts"],
    cwd: root,
  }).output();
  const { modules } = JSON.parse(new TextDecoder().decode(stdout));
  const texts = modules.map(({ specifier }: { specifier: string }) => specifier)
    .filter((one: string) => /\.(md|txt|json|html)$/i.test(one));
  ok(texts.length > 8);
  deepEqual(
    texts.filter((one: string) =>
      one !== `${root}deno.json` && !one.startsWith(`${root}templates/`) &&
      !one.startsWith(`${root}src/gateway/page/files/`)
    ),
    [],
  );
});

Deno.test("nothing but bundled code may be embedded, and no more than the cap", () => {
  const file = (name: string, size = 1): EmbeddedFile => ({ name, size });
  deepEqual(embeddedFaults([file("chunk-A_1.js"), file("7.55-X.js")]), []);
  deepEqual(embeddedFaults([file("a.js", MOST_EMBEDDED)]), []);
  for (
    const name of [
      ...["main.ts", "openai.d.ts", "README.md", "README", "a.js.map"],
      ...["node_modules/openai/index.js", "src/cli/run_cli.js", "LICENSE"],
    ]
  ) {
    equal(
      embeddedFaults([file(name)]).join(),
      `Cannot embed ${name}: expected bundled code alone`,
    );
  }
  const much = [file("big.js", MOST_EMBEDDED), file("small.js")];
  equal(totalSize(much), MOST_EMBEDDED + 1);
  match(
    embeddedFaults(much).join(),
    /^Cannot embed 1\.4 MiB: expected at most 1\.4 MiB; the largest is big\.js/,
  );
});
