import { deepEqual, ok } from "node:assert/strict";
import { bundle } from "../../scripts/build/bundle.ts";
import {
  type BundledModule,
  loadedWith,
  readModule,
} from "../../scripts/build/bundled_module.ts";
import { chunkGroups } from "../../scripts/build/chunk_groups.ts";

/** A bundle's modules by what they import, at once and, behind `later`, one day. */
function modulesOf(
  imports: Record<string, string[]>,
  later: string[],
  size = 10,
): Record<string, BundledModule> {
  return Object.fromEntries(
    Object.entries(imports).map(([name, imports]) => [
      name,
      { imports, later: name === "main.js" ? later : [], size },
    ]),
  );
}

const graph = {
  "main.js": [],
  "start_cli-A.js": ["c1.js"],
  "find_language-A.js": ["c1.js"],
  "help_text-A.js": ["c1.js"],
  "load_config-A.js": ["c1.js", "c2.js"],
  "run_gateway-A.js": ["c1.js", "c2.js", "c3.js", "c4.js", "c5.js"],
  "list-A.js": ["c5.js", "c6.js"],
  "api_routes-A.js": ["c3.js", "c7.js"],
  "c1.js": [],
  "c2.js": [],
  "c3.js": ["c4.js"],
  "c4.js": [],
  "c5.js": ["c6.js"],
  "c6.js": [],
  "c7.js": [],
};
const entries = Object.keys(graph).filter((name) => name.includes("-"));

Deno.test("chunks that the same processes load are a group, and no others", () => {
  const small = chunkGroups(modulesOf(graph, entries));
  deepEqual([...small], [
    ["gateway", ["c3.js", "c4.js"]],
    ["gateway_others", ["c5.js", "c6.js"]],
  ]);
  // Large ones would be loaded in vain by commands that need a part of them.
  const large = chunkGroups(modulesOf(graph, entries, 15_000));
  deepEqual([...large.keys()], ["gateway"]);
});

Deno.test("in a bundle every module gives what others take, and none needs itself", async () => {
  const folder = await Deno.makeTempDir({ prefix: "miniclaw-joined-" });
  try {
    await bundle(folder);
    const texts = new Map<string, string>();
    for await (const { name } of Deno.readDir(folder)) {
      if (!name.endsWith(".js")) continue;
      texts.set(name, await Deno.readTextFile(`${folder}/${name}`));
    }
    const modules = Object.fromEntries(
      [...texts].map(([name, text]) => [name, readModule(text)]),
    );
    for (const [name, text] of texts) {
      for (const { taken, from } of takenBy(text)) {
        const given = exportsOf(texts.get(from) ?? "");
        deepEqual(taken.filter((one) => !given.includes(one)), [], name);
      }
      const around = modules[name].imports
        .filter((one) => loadedWith(one, modules).has(name));
      deepEqual(around, [], name);
    }
    const run = [...texts.keys()].find((one) => one.startsWith("run_gateway"));
    const idle = loadedWith(run ?? "", modules).size;
    ok(idle < 90, `a gateway starts with ${idle} files`);
    ok(loadedWith("main.js", modules).size <= 3);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

/** What a module takes from others, by the names that they give it. */
function takenBy(text: string): { taken: string[]; from: string }[] {
  return [...text.matchAll(/\bimport\{([^}]*)\}from"\.\/([\w.-]+)"/g)]
    .map(([, names, from]) => ({
      taken: names.split(",").map((one) => one.split(" as ")[0]),
      from,
    }));
}

function exportsOf(text: string): string[] {
  const [, names = ""] = /\bexport\{([^}]*)\};\s*$/.exec(text) ??
    /\bexport const\{?\s*([\w,]+)/.exec(text) ?? [];
  return names.split(",").map((one) => one.split(" as ").at(-1) ?? "");
}
