import { brotliCompressSync, constants } from "node:zlib";
import { MiniclawError } from "../../src/base/miniclaw_error.ts";
import { base85Code } from "./base85.ts";

/** The modules that hold nothing but text, which only some people ever load. */
export const textModules: readonly string[] = [
  "english_guides",
  "french",
  "french_guides",
  "german",
  "german_guides",
  "page_files",
  "spanish",
  "spanish_guides",
];

/**
 * Puts those modules of a bundle into a third of their room: the texts are
 * compressed, and unpacked when their module is loaded.
 */
export async function packTexts(folder: string): Promise<void> {
  for (const name of textModules) {
    const path = `${folder}/${await findModule(folder, name)}`;
    const { href } = new URL(`file://${await Deno.realPath(path)}`);
    await Deno.writeTextFile(path, packed({ ...await import(href) }));
  }
}

/** In a bundle a file's name is followed by a sum of what is in it. */
async function findModule(folder: string, name: string): Promise<string> {
  const pattern = new RegExp(`^${name}-[A-Z0-9]+\\.js$`);
  for await (const file of Deno.readDir(folder)) {
    if (pattern.test(file.name)) return file.name;
  }
  throw new MiniclawError(`Cannot pack "${name}": expected it in the bundle`);
}

/** The code of a module that exports the same. */
function packed(texts: Record<string, unknown>): string {
  const names = Object.keys(texts).join();
  const bytes = brotliCompressSync(JSON.stringify(texts), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  });
  return `const b=${base85Code(bytes)};` +
    `export const{${names}}=await new Response(new Blob([b]).stream()` +
    `.pipeThrough(new DecompressionStream("brotli"))).json();\n`;
}
