import project from "../../deno.json" with { type: "json" };
import { openaiStubs } from "./openai_stubs.ts";
import { runDeno } from "./run_deno.ts";

const root = new URL("../../", import.meta.url);

/** The one part of the service's API that the program asks; more than half are others. */
const ASKED = "chat";

/**
 * Copies the `openai` package without the parts that nobody here asks for, and
 * returns the import map that puts the copy in its place. What those parts
 * alone needed is then left out of a bundle, for the copy says that it may be.
 */
export async function slimOpenAI(folder: string): Promise<string> {
  await runDeno(["cache", "--quiet", "main.ts"], { cwd: root });
  const source = new URL(".", import.meta.resolve("openai"));
  await copyModules(source, `${folder}/openai`);
  await rewrite(`${folder}/openai/client.mjs`, slimClient);
  const completions = `${folder}/openai/resources/chat/completions`;
  await rewrite(`${completions}/completions.mjs`, slimCompletions);
  for (const [path, stub] of Object.entries(openaiStubs)) {
    await rewrite(`${folder}/openai/${path}`, () => stub);
  }
  await Deno.writeTextFile(
    `${folder}/openai/package.json`,
    JSON.stringify({ type: "module", sideEffects: false }),
  );
  const imports = { ...project.imports, openai: "./openai/client.mjs" };
  const map = `${folder}/import_map.json`;
  await Deno.writeTextFile(map, JSON.stringify({ imports }));
  return map;
}

/** The class of the client without what it makes of each part, and names anew. */
export function slimClient(client: string): string {
  return client
    .replace(
      /^ +this\.(\w+) = new API\.\w+\(this\);\n/gm,
      (line, name) => name === ASKED ? line : "",
    )
    .replace(/^OpenAI\.\w+ = ((Pagination|Uploads)\.)?(?!_)\w+;\n/gm, "");
}

/** The completions without what only goes through `create` in other ways. */
export function slimCompletions(completions: string): string {
  return completions
    .replace(/^ {4}(parse|runTools|stream)\(.*?^ {4}\}\n/gms, "");
}

async function rewrite(
  path: string,
  change: (text: string) => string,
): Promise<void> {
  await Deno.writeTextFile(path, change(await Deno.readTextFile(path)));
}

async function copyModules(from: URL, to: string): Promise<void> {
  await Deno.mkdir(to);
  for await (const { name, isDirectory } of Deno.readDir(from)) {
    if (isDirectory) {
      await copyModules(new URL(`${name}/`, from), `${to}/${name}`);
    } else if (/\.m?js$/.test(name)) {
      await Deno.copyFile(new URL(name, from), `${to}/${name}`);
    }
  }
}
