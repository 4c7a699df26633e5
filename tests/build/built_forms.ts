import { bundle } from "../../scripts/build/bundle.ts";
import { lazyImports, v8Flags } from "../../scripts/build/run_flags.ts";
import type { Form } from "../e2e/program.ts";

/** The ways to start what was built that there are on this machine. */
export const kinds: Kind[] = [
  "the bundle",
  ...(Deno.build.os === "windows" ? [] : ["the stand-in of a binary" as const]),
  ...(binary() ? ["the binary" as const] : []),
];

/**
 * The bundle run by Deno; a script in the place of a binary, which starts the
 * bundle as a binary starts what it carries, with a Deno that takes itself for
 * one; and the real binary that `MINICLAW_BINARY` names, where there is one.
 */
export type Kind = "the bundle" | "the stand-in of a binary" | "the binary";

/** The program as it was built, in a folder that has none of its sources. */
export interface Built extends AsyncDisposable {
  /** How to start it. */
  form: Form;
  /** The folder that holds the folder `bundle` and all that starts it. */
  folder: string;
}

/** Builds it anew. */
export async function build(kind: Kind): Promise<Built> {
  const folder = await Deno.makeTempDir({ prefix: "miniclaw-built-" });
  await bundle(`${folder}/bundle`);
  return {
    form: await formOf(kind, folder),
    folder,
    [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }),
  };
}

async function formOf(kind: Kind, folder: string): Promise<Form> {
  switch (kind) {
    case "the bundle":
      return byDeno(folder, [lazyImports]);
    case "the stand-in of a binary":
      return await standIn(folder);
    case "the binary":
      return { command: binary() ?? "", args: [] };
  }
}

function binary(): string | undefined {
  return Deno.env.get("MINICLAW_BINARY");
}

/** With the permissions that a binary has within it, and an empty cache of Deno's. */
function byDeno(folder: string, more: string[]): Form {
  return {
    command: Deno.execPath(),
    args: [
      ...["run", "--quiet", "--cached-only", "--no-lock", "--no-prompt"],
      ...["--permission-set", "--config", `${folder}/bundle/deno.json`],
      ...[`--v8-flags=${v8Flags}`, ...more, `${folder}/bundle/main.js`],
    ],
    env: { DENO_DIR: `${folder}/cache` },
  };
}

async function standIn(folder: string): Promise<Form> {
  const command = `${folder}/miniclaw`;
  const text = await standInOf(folder);
  await Deno.writeTextFile(command, text, { mode: 0o755 });
  return { command, args: [] };
}

/**
 * The text of a script that stands for the binary of the bundle in a folder. It
 * takes itself for an executable wherever it is put.
 */
export async function standInOf(folder: string): Promise<string> {
  const preload = `${folder}/standalone.js`;
  await Deno.writeTextFile(
    preload,
    `const build = { ...Deno.build, standalone: true };
const path = Deno.env.get("STAND_IN");
Object.defineProperty(Deno, "build", { value: build });
Object.defineProperty(Deno, "execPath", { value: () => path });
`,
  );
  const { command, args } = byDeno(folder, ["--preload", preload]);
  const words = [command, ...args].map((word) => `'${word}'`).join(" ");
  return `#!/bin/sh
STAND_IN="$0" DENO_DIR='${folder}/cache' exec ${words} "$@"
`;
}
