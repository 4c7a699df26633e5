import { brotliCompressSync, constants } from "node:zlib";
import { MiniclawError } from "../../src/base/miniclaw_error.ts";
import { denseText, readDense } from "./dense_text.ts";

/** The modules that hold nothing but text, which only some people ever load. */
export const textModules: readonly string[] = [
  "english_guides",
  "french_guides",
  "german_guides",
  "page_files",
  "spanish_guides",
];

/** Those that hold the catalogue in another language than English. */
export const translationModules: readonly string[] = [
  "french",
  "german",
  "spanish",
];

type Areas = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Puts those modules of a bundle into less than a third of their room: the texts
 * are compressed, and unpacked when their module is loaded. A translation takes
 * its keys from the English catalogue, which is loaded with it anyway.
 */
export async function packTexts(folder: string): Promise<void> {
  for (const name of textModules) {
    await rewrite(await findModule(folder, name), packed);
  }
  const catalogue = await findModule(folder, "catalogue");
  const { english } = await load(catalogue);
  for (const name of translationModules) {
    await rewrite(await findModule(folder, name), (texts) => {
      const { [name]: areas } = texts as Record<string, Areas>;
      const inOrder = Object.entries(english as Areas).flatMap((
        [area, keys],
      ) => Object.keys(keys).map((key) => areas[area][key]));
      return translated(name, { inOrder, catalogue });
    });
  }
}

async function rewrite(
  path: string,
  pack: (texts: Record<string, unknown>) => string,
): Promise<void> {
  await Deno.writeTextFile(path, pack(await load(path)));
}

async function load(path: string): Promise<Record<string, unknown>> {
  const { href } = new URL(`file://${await Deno.realPath(path)}`);
  return { ...await import(href) };
}

/** In a bundle a file's name is followed by a sum of what is in it. */
async function findModule(folder: string, name: string): Promise<string> {
  const pattern = new RegExp(`^${name}-[A-Z0-9]+\\.js$`);
  for await (const file of Deno.readDir(folder)) {
    if (pattern.test(file.name)) return `${folder}/${file.name}`;
  }
  throw new MiniclawError(`Cannot pack "${name}": expected it in the bundle`);
}

/** The code of a module that exports the same. */
function packed(texts: Record<string, unknown>): string {
  return `export const{${Object.keys(texts).join()}}=${unpack(texts)};\n`;
}

/** The same of one that exports the texts of a language under the English keys. */
function translated(
  name: string,
  { inOrder, catalogue }: { inOrder: unknown[]; catalogue: string },
): string {
  return `import{english}from"./${catalogue.split("/").at(-1)}";` +
    `const t=${unpack(inOrder)},` +
    `f=(o,g)=>Object.fromEntries(Object.keys(o).map(k=>[k,g(o[k])]));` +
    `let i=0;export const ${name}=f(english,a=>f(a,()=>t[i++]));\n`;
}

/** The code of an expression that is the same value. */
function unpack(value: unknown): string {
  const bytes = brotliCompressSync(JSON.stringify(value), {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });
  return `await new Response(new Blob([(${readDense})(${denseText(bytes)})])` +
    `.stream().pipeThrough(new DecompressionStream("brotli"))).json()`;
}
