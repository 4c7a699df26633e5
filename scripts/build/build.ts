// `deno task compile`: the bundle, then one binary or several, all under dist/.
import { formatSize } from "../../src/base/format_size.ts";
import { MiniclawError, UsageError } from "../../src/base/miniclaw_error.ts";
import project from "../../deno.json" with { type: "json" };
import { bundle } from "./bundle.ts";
import { compile } from "./compile.ts";
import { embeddedFaults, embeddedFiles, totalSize } from "./embedded.ts";
import { requestedFlavours } from "./targets.ts";
import type { Flavour } from "./targets.ts";
import { tryBinary } from "./try_binary.ts";
import { lazyImports } from "./run_flags.ts";

const dist = decodeURIComponent(new URL("../../dist", import.meta.url).pathname)
  .replace(/^\/(?=[A-Z]:)/, "");

try {
  const flavours = requestedFlavours(Deno.args);
  await checkBase(flavours);
  await makeBundle();
  const hints = new Set<string>();
  let failed = 0;
  for (const flavour of flavours) {
    await build(flavour).catch((error) => {
      failed++;
      hints.add(complain(error));
    });
  }
  if (failed > 0) {
    for (const hint of hints) say(hint);
    say(
      `The bundle is kept, and runs with Deno: deno run --no-prompt -P ` +
        `${lazyImports} --config ${dist}/bundle/deno.json ` +
        `${dist}/bundle/main.js`,
    );
    Deno.exit(1);
  }
} catch (error) {
  say(complain(error));
  Deno.exit(error instanceof MiniclawError ? error.exitCode : 1);
}

/** Deno itself honours the variable, but takes it for every target. */
async function checkBase(flavours: readonly Flavour[]): Promise<void> {
  const base = Deno.env.get("DENORT_BIN");
  if (base === undefined) return;
  if (flavours.length > 1) {
    throw new UsageError(
      "Cannot use DENORT_BIN for several targets: it names the base of one",
      { hint: "Build each by --target, with the base binary made for it" },
    );
  }
  if ((await Deno.stat(base).catch(() => undefined))?.isFile) return;
  throw new MiniclawError(
    `Cannot use DENORT_BIN: expected a base binary, got "${base}"`,
    { hint: "Set it to a file named denort, or unset it to have it fetched" },
  );
}

async function makeBundle(): Promise<void> {
  await bundle(`${dist}/bundle`);
  const files = await embeddedFiles(`${dist}/bundle`);
  for (const { name, size } of files) say(`${formatSize(size)}\t${name}`);
  say(`${files.length} files, ${formatSize(totalSize(files))} in all`);
  const faults = embeddedFaults(files);
  if (faults.length > 0) throw new MiniclawError(faults.join("; "));
}

async function build(flavour: Flavour): Promise<void> {
  const path = await compile(flavour, {
    bundle: `${dist}/bundle`,
    output: dist,
  });
  if (flavour.target === Deno.build.target) {
    await tryBinary(path, project.version).catch(async (error) => {
      await Deno.remove(path);
      throw error;
    });
  }
  const { size } = await Deno.stat(path);
  say(`${path}: ${formatSize(size)}`);
}

/** Says what went wrong and returns what to do about it. */
function complain(error: unknown): string {
  if (!(error instanceof MiniclawError)) throw error;
  say(`Error: ${error.message}`);
  return error.hint ?? "";
}

function say(line: string): void {
  Deno.stderr.writeSync(new TextEncoder().encode(`${line}\n`));
}
