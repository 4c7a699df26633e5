import { MiniclawError } from "../../src/base/miniclaw_error.ts";
import { runDeno } from "./run_deno.ts";
import { binaryName } from "./targets.ts";
import type { Flavour } from "./targets.ts";
import { v8Flags } from "./run_flags.ts";

/** Where a binary comes from and goes to. */
export interface CompileOptions {
  /** The folder of the bundle. */
  bundle: string;
  /** The folder that the binary is written into. */
  output: string;
  /** More for the environment, where `DENORT_BIN` may name the base binary. */
  env?: Record<string, string>;
}

/** Makes one binary of a bundle and returns its path. */
export async function compile(
  flavour: Flavour,
  { bundle, output, env }: CompileOptions,
): Promise<string> {
  const path = `${output}/${binaryName(flavour)}`;
  const args = [
    ...[...compileFlags(flavour), ...await carriedEngine(flavour, output)],
    ...["--output", path, "main.js"],
  ];
  const { success, said } = await runDeno(args, { cwd: bundle, env });
  if (success) return path;
  throw said.includes("Setting up base binary")
    ? missingBase(flavour, said)
    : new MiniclawError(`Cannot compile for ${flavour.target}: ${said}`);
}

/**
 * What it may do is the permission set in the bundle's `deno.json`; a name that
 * stays the same keeps Deno from naming things after the output file.
 */
function compileFlags({ target, engine }: Flavour): string[] {
  const own = engine === "v8" ? [`--v8-flags=${v8Flags}`] : [];
  return [
    ...["compile", "--no-check", "--no-lock", "--config", "deno.json"],
    ...["--permission-set", "--no-prompt", "--app-name", "miniclaw"],
    ...["--target", target, "--engine", engine, ...own],
  ];
}

/** An upgrade takes the flavour that the environment names: a binary brings it along. */
async function carriedEngine(
  { engine }: Flavour,
  output: string,
): Promise<string[]> {
  if (engine === "v8") return [];
  const path = `${output}/${engine}.env`;
  await Deno.writeTextFile(path, `MINICLAW_ENGINE=${engine}\n`);
  return [`--env-file=${path}`];
}

/** Deno starts every binary from one of its own, which it fetches the first time. */
function missingBase({ target }: Flavour, said: string): MiniclawError {
  const address = /Download (\S+)/.exec(said)?.[1];
  const [causes] = said.split("\n\nStack backtrace");
  const reason = causes.split("\n").at(-1)?.replace(/^ *(\d+: )?/, "");
  return new MiniclawError(
    `Cannot fetch Deno's base binary for ${target}: expected ${
      address ?? "its download"
    } to answer, got ${JSON.stringify(reason)}`,
    {
      code: "base",
      hint:
        "Run it again on a machine that reaches that address, or fetch the " +
        "archive elsewhere, unpack it and set DENORT_BIN to the file in it",
    },
  );
}
