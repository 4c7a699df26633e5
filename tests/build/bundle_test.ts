import { deepEqual, ok } from "node:assert/strict";
import { runDeno } from "../../scripts/build/run_deno.ts";

const root = new URL("../../", import.meta.url);

/** Bundles a module as the build does. */
async function bundle(entry: string, to: string, more: string[]) {
  const args = ["bundle", "--quiet", "--code-splitting", ...more];
  const { success, said } = await runDeno(
    [...args, "--outdir", to, entry],
    { cwd: root },
  );
  ok(success, said);
}

/** All the code in a folder, after each of its files was changed. */
async function rewrite(
  folder: string,
  change: (text: string) => string,
): Promise<string> {
  let all = "";
  for await (const { name } of Deno.readDir(folder)) {
    const path = `${folder}/${name}`;
    const text = change(await Deno.readTextFile(path));
    await Deno.writeTextFile(path, text);
    all += text;
  }
  return all;
}

// esbuild takes `using a = open(); a.read();` for `open().read()`, which closes
// nothing. What fails here gets a name of its own: `const a = open(); using _a = a;`
Deno.test("the minified bundle closes by its scope all that the sources do", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const [plain, small] = [`${folder}/plain`, `${folder}/small`];
    await bundle("main.ts", plain, []);
    const marked: string[] = [];
    await rewrite(
      plain,
      (text) =>
        text.replaceAll(/\b(using [\w$]+ = )(.*)/g, (line, start, rest) => {
          marked.push(line);
          return `${start}globalThis.mark${marked.length} ?? ${rest}`;
        }),
    );
    await bundle(`${plain}/main.js`, small, ["--minify"]);
    const code = await rewrite(small, (text) => text);
    const lost = marked.filter((_, at) =>
      !new RegExp(`(\\busing |,)[\\w$]+=globalThis\\.mark${at + 1}\\b`).test(
        code,
      )
    );
    ok(marked.length > 50);
    deepEqual(lost, []);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
