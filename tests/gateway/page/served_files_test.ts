import { deepEqual } from "node:assert/strict";
import { pageFiles } from "../../../src/gateway/page/page_files.ts";
import { pageTexts, viewTexts } from "../../../src/gateway/page/page_texts.ts";

/** What the page has from elsewhere. */
const FOREIGN = ["marked.js", "preact.js"];

const own = Object.entries(pageFiles)
  .filter(([name]) => name.endsWith(".js") && !FOREIGN.includes(name));

Deno.test("every file of the page is served as it is", async () => {
  const folder = new URL("../../../src/gateway/page/files/", import.meta.url);
  const wrong: string[] = [];
  for await (const path of filesIn(folder)) {
    const name = path.replace(/^views\/(?=\w+\.css$)/, "");
    const text = await Deno.readTextFile(new URL(path, folder));
    if (path === "index.html" || FOREIGN.includes(path)) continue;
    if (pageFiles[name] !== text) wrong.push(name);
  }
  deepEqual(wrong, []);
});

Deno.test("everything that the page's modules import is served", () => {
  const missing = own.flatMap(([name, text]) =>
    importsOf(text).map((path) =>
      new URL(path, `file:///${name}`).pathname.slice(1)
    )
      .filter((path) => !Object.hasOwn(pageFiles, path))
  );
  deepEqual(missing, []);
});

Deno.test("the page says nothing that isn't in the catalogue", async () => {
  const known = {
    ...JSON.parse(await pageTexts("en")),
    ...JSON.parse(await viewTexts("en")),
  };
  const unknown = own.flatMap(([, text]) => saidBy(text))
    .filter((key) => !Object.hasOwn(known, key));
  deepEqual(unknown, []);
});

Deno.test("no note for translators reaches the page", async () => {
  for (const code of ["en", "fr", "de", "es"] as const) {
    const texts = await pageTexts(code) + await viewTexts(code);
    deepEqual(texts.match(/\{#/g), null);
  }
});

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from |import\()"(\.[^"]+)"/g)]
    .map(([, path]) => path);
}

function saidBy(text: string): string[] {
  return [...text.matchAll(/\bt\(\s*"(\w+)"/g)].map(([, key]) => key);
}

async function* filesIn(folder: URL, above = ""): AsyncGenerator<string> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    if (!isDirectory) yield `${above}${name}`;
    else yield* filesIn(new URL(`${name}/`, folder), `${above}${name}/`);
  }
}
