import { deepEqual, equal, match, notEqual, ok } from "node:assert/strict";
import { acceptsGzip } from "../../../../src/gateway/page/accepts_gzip.ts";
import { Build } from "../../../../src/gateway/page/build.ts";
import { PageFile } from "../../../../src/gateway/page/page_file.ts";
import {
  indexPage as index,
  pageFiles as files,
} from "../../../../src/gateway/page/page_files.ts";
import { pageResponse } from "../../../../src/gateway/page/page_response.ts";
import { pageTexts } from "../../../../src/gateway/page/page_texts.ts";
import { languageCodes } from "../../../../src/i18n/languages.ts";

const file = new PageFile("main.js", () => "const a = 1;\n".repeat(100));

function ask(headers: HeadersInit = {}): Promise<Response> {
  const request = new Request("http://localhost/", { headers });
  return pageResponse(request, { file });
}

Deno.test("a file is sent compressed to who takes it so, and the same to others", async () => {
  const packed = await ask({ "accept-encoding": "br, gzip" });
  equal(packed.headers.get("content-encoding"), "gzip");
  equal(packed.headers.get("vary"), "accept-encoding");
  const bytes = await packed.bytes();
  ok(bytes.length < 100);
  const stream = new Blob([bytes]).stream()
    .pipeThrough(new DecompressionStream("gzip"));
  const plain = await ask();
  equal(plain.headers.get("content-encoding"), null);
  equal(await new Response(stream).text(), await plain.text());
  notEqual(packed.headers.get("etag"), plain.headers.get("etag"));
});

Deno.test("who has it is told no more than that", async () => {
  for (const coding of ["gzip", "identity"]) {
    const first = await ask({ "accept-encoding": coding });
    const etag = first.headers.get("etag")!;
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const headers = { "accept-encoding": coding, "if-none-match": known };
      const again = await ask(headers);
      deepEqual([again.status, await again.text()], [304, ""]);
      match(again.headers.get("content-security-policy")!, /script-src 'self'/);
    }
    const other = { "accept-encoding": coding, "if-none-match": '"other"' };
    equal((await ask(other)).status, 200);
  }
});

Deno.test("gzip is taken where it is named, and not where it is refused", () => {
  for (const yes of ["gzip", "GZIP", "br;q=1.0, gzip;q=0.8", "*", "x-gzip"]) {
    ok(acceptsGzip(yes), yes);
  }
  for (const no of [null, "", "br", "gzip;q=0", "gzip; q=0.0", "gzipped"]) {
    ok(!acceptsGzip(no), String(no));
  }
});

Deno.test("only what can't change is kept for good", async () => {
  const request = new Request("http://localhost/");
  const fixed = await pageResponse(request, { file, isFixed: true });
  match(fixed.headers.get("cache-control")!, /immutable/);
  equal((await ask()).headers.get("cache-control"), "no-cache");
});

Deno.test("a build is called otherwise as soon as one of its files is another", async () => {
  const one = new Build({ index, files });
  const same = new Build({ index, files: { ...files } });
  const css = `${files["app.css"]}\n`;
  const other = new Build({ index, files: { ...files, "app.css": css } });
  equal(await one.name, await same.name);
  notEqual(await one.name, await other.name);
});

Deno.test("the page asks for files of its build alone, and all of them are there", async () => {
  const build = new Build({ index, files });
  const page = new TextDecoder().decode((await build.page.packed).plain);
  const names = new Set(build.files.map(({ name }) => name));
  const asked = [...page.matchAll(/(?:href|src)="([^"]*)"/g)]
    .map(([, path]) => path);
  ok(asked.length >= 5);
  for (const path of asked) {
    ok(path.startsWith(`/assets/${await build.name}/`), path);
    ok(names.has(path.split("/").slice(3).join("/")), path);
  }
});

Deno.test("the first load weighs less than 60 KB in every language", async () => {
  const build = new Build({ index, files });
  const first = ["app.css", "early.js", "first.js", "icon.svg", "marked.js"];
  const needed = [...first, "preact.js"];
  const loaded = [
    build.page,
    ...build.files.filter(({ name }) => needed.includes(name)),
  ];
  equal(loaded.length, needed.length + 1);
  const sizes = await Promise.all(
    loaded.map(async (one) => (await one.packed).gzip.length),
  );
  for (const code of languageCodes) {
    const texts = new PageFile("texts.json", () => pageTexts(code));
    sizes.push((await texts.packed).gzip.length);
    const sum = sizes.reduce((all, one) => all + one);
    ok(sum < 60 * 1024, `${code}: ${sum} bytes`);
    sizes.pop();
  }
});
