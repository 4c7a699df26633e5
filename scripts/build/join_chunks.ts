import { MiniclawError } from "../../src/base/miniclaw_error.ts";
import { type BundledModule, readModule } from "./bundled_module.ts";
import { chunkGroups } from "./chunk_groups.ts";
import { runDeno } from "./run_deno.ts";

const IMPORT = /\bimport(?:\{([^}]*)\}from)?"\.\/([\w.-]+)";/g;
const EXPORT = /\bexport\{([^}]*)\};\s*$/;
const USING = /\busing [\w$]+=/g;

/** Where what was in a chunk is now. */
interface Place {
  /** The file. */
  name: string;
  /** What tells its names from those of other chunks in that file. */
  mark: string;
}

/**
 * Makes one file of chunks that the same processes load: each file that is loaded
 * costs a tenth of a millisecond and a dozen kilobytes, whatever is in it.
 */
export async function joinChunks(folder: string): Promise<void> {
  const texts = await readTexts(folder);
  const modules: Record<string, BundledModule> = {};
  for (const [name, text] of texts) modules[name] = readModule(text);
  const places = new Map<string, Place>();
  const joined = new Map<string, string>();
  for (const [key, chunks] of chunkGroups(modules)) {
    const name = `joined_${key}.js`;
    for (const chunk of chunks) {
      places.set(chunk, { name, mark: `$${places.size.toString(36)}` });
    }
    joined.set(name, await join(name, { folder, chunks, texts, places }));
  }
  for (const chunk of places.keys()) {
    texts.delete(chunk);
    await Deno.remove(`${folder}/${chunk}`);
  }
  for (const [name, text] of [...texts, ...joined]) {
    await Deno.writeTextFile(`${folder}/${name}`, redirected(text, places));
  }
}

async function readTexts(folder: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for await (const { name } of Deno.readDir(folder)) {
    texts.set(name, await Deno.readTextFile(`${folder}/${name}`));
  }
  return texts;
}

/** The code of a module that exports all that some chunks do, under longer names. */
async function join(
  name: string,
  { folder, chunks, texts, places }: {
    folder: string;
    chunks: string[];
    texts: ReadonlyMap<string, string>;
    places: ReadonlyMap<string, Place>;
  },
): Promise<string> {
  const path = `${folder}/${name}`;
  const lines = chunks.map((chunk) => {
    const names = exportsOf(texts.get(chunk) ?? "")
      .map((one) => `${one} as ${one}${places.get(chunk)?.mark}`);
    return `export{${names}}from"./${chunk}";`;
  });
  await Deno.writeTextFile(path, lines.join("\n"));
  const others = [...texts.keys()].filter((one) => !chunks.includes(one));
  const { success, said } = await runDeno(
    [
      ...["bundle", "--quiet", "--minify", "--output", `${path}.out`, path],
      ...others.flatMap((one) => ["--external", `./${one}`]),
    ],
    { cwd: folder },
  );
  if (!success) throw new MiniclawError(`Cannot join chunks: ${said}`);
  const text = await Deno.readTextFile(`${path}.out`);
  await Deno.remove(`${path}.out`);
  const before = chunks.map((chunk) => texts.get(chunk)).join("\n");
  if (count(text, USING) === count(before, USING)) return text;
  throw new MiniclawError(`Cannot join ${name}: something is closed no more`);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function exportsOf(text: string): string[] {
  const [, names = ""] = EXPORT.exec(text) ?? [];
  return names.split(",").filter(Boolean)
    .map((one) => one.split(" as ").at(-1) ?? one);
}

/** A module that imports from where it is now what was in a chunk. */
function redirected(text: string, places: ReadonlyMap<string, Place>): string {
  return text.replace(IMPORT, (whole, names: string | undefined, chunk) => {
    const place = places.get(chunk);
    if (place === undefined) return whole;
    if (names === undefined) return `import"./${place.name}";`;
    const taken = names.split(",").map((one) => {
      const [name, alias = name] = one.split(" as ");
      return `${name}${place.mark} as ${alias}`;
    });
    return `import{${taken}}from"./${place.name}";`;
  });
}
