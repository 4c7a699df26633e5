import { equal, ok, throws } from "node:assert/strict";
import { joinModules } from "../../../../src/gateway/page/join_modules.ts";
import { pageFiles } from "../../../../src/gateway/page/page_files.ts";

const files = {
  "main.js": `import { count } from "./chat/count.js";
import { add as plus } from "./sum.js";
import {
  loaded,
} from "./vendor.js";

/** Not of use to a browser. */
await loaded;
globalThis.joinedCount = plus(count(), 1);
`,
  "chat/count.js": `import { add } from "../sum.js";

let number = 0;

/** Counts. */
export function count() {
  return number = add(number, 1);
}

export const later = () => import("../views/later.js");
export class Counter {}
export async function* counts() {
  yield count();
}
`,
  "sum.js": `export function add(one, other) {
  // export function is no code here
  return one + other;
}
`,
  "views/later.js": `import { count } from "../chat/count.js";

export default count;
`,
  "vendor.js": "const a=Promise.resolve();export{a as loaded};",
};

const options = { name: "first.js", files, apart: ["vendor.js"] };

Deno.test("joined modules do what they did, and are the same to who comes later", async () => {
  const folder = await Deno.makeTempDir({ prefix: "miniclaw-joined-" });
  try {
    const { text, stubs } = joinModules("main.js", options);
    const all = { ...files, ...stubs, "first.js": text };
    for (const name of ["chat", "views"]) await Deno.mkdir(`${folder}/${name}`);
    for (const [name, content] of Object.entries(all)) {
      await Deno.writeTextFile(`${folder}/${name}`, content);
    }
    const { href } = new URL(`file://${folder}/`);
    await import(`${href}first.js`);
    equal(Reflect.get(globalThis, "joinedCount"), 2);
    const { later, count, counts } = await import(`${href}chat/count.js`);
    equal(count(), 2);
    equal((await later()).default, count);
    equal((await counts().next()).value, 3);
  } finally {
    Reflect.deleteProperty(globalThis, "joinedCount");
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("what it doesn't know isn't joined", () => {
  for (
    const text of [
      'export * from "./sum.js";\n',
      'import sum from "./sum.js";\n',
      "export default function sum() {}\n",
      'import { main } from "./main.js";\n',
    ]
  ) {
    const wrong = { ...files, "chat/count.js": text };
    throws(() => joinModules("main.js", { ...options, files: wrong }));
  }
});

Deno.test("the page's own modules are joined to a program that can be read", () => {
  const apart = ["marked.js", "preact.js"];
  const { text, stubs } = joinModules("main.js", {
    ...{ name: "first.js", files: pageFiles, apart },
  });
  ok("texts.js" in stubs && !("views/jobs.js" in stubs));
  const code = text.replace(/^(?:import|export) .*;$/gm, "");
  const { constructor: AsyncFunction } = Object.getPrototypeOf(async () => {});
  ok(AsyncFunction(code));
  equal(text.match(/^[ \t]*\/\*\*/m), null);
});
