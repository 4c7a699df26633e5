import project from "../../deno.json" with { type: "json" };
import { MiniclawError } from "../../src/base/miniclaw_error.ts";
import { joinChunks } from "./join_chunks.ts";
import { packTexts } from "./pack_texts.ts";
import { runDeno } from "./run_deno.ts";
import { slimOpenAI } from "./slim_openai.ts";

const root = new URL("../../", import.meta.url);

/**
 * Writes the program into a new folder as few files, which load one another only
 * when they are needed. The confined process and its Worker begin in `main.js`
 * too. With them goes a `deno.json`: what the program may do, and no more.
 */
export async function bundle(folder: string): Promise<void> {
  await Deno.remove(folder, { recursive: true }).catch(ignoreMissing);
  const slimmed = `${folder}/packages`; // its path goes into the names of files
  await Deno.mkdir(slimmed, { recursive: true });
  try {
    const map = await slimOpenAI(slimmed);
    const { success, said } = await runDeno(
      ["bundle", "--quiet", "--minify", "--code-splitting"].concat(
        ["--import-map", map, "--outdir", folder, "main.ts"],
      ),
      { cwd: root },
    );
    if (!success) throw new MiniclawError(`Cannot bundle main.ts: ${said}`);
  } finally {
    await Deno.remove(slimmed, { recursive: true });
  }
  await joinChunks(folder);
  await packTexts(folder);
  await Deno.writeTextFile(`${folder}/deno.json`, settings());
}

/** Of the project's own settings, those that a running program has. */
function settings(): string {
  const { version, unstable, permissions } = project;
  return `${JSON.stringify({ version, unstable, permissions }, null, 2)}\n`;
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Deno.errors.NotFound)) throw error;
}
