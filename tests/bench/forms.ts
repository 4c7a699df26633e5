import { compile } from "../../scripts/build/compile.ts";
import { binaryName, requestedFlavours } from "../../scripts/build/targets.ts";
import { build } from "../build/built_forms.ts";
import { type Form, fromSources } from "../e2e/program.ts";

/** What people start the program as. */
export type FormName = "sources" | "bundle" | "binary";

/** A form of the program that can be started here. */
export interface BenchForm {
  /** Its name in the table. */
  name: FormName;
  /** How it is started. */
  form: Form;
  /** The executable that runs, and the folder of what it loads beside itself. */
  parts: {
    /** Its path. */
    executable: string;
    /** The folder; undefined where all is in the executable. */
    folder?: string;
  };
}

/** The forms of a run of the bench, removed at its end. */
export interface Forms extends AsyncDisposable {
  /** Those that there are. */
  all: BenchForm[];
}

/**
 * Makes those that can be made here: the binary where `DENORT_BIN` names its base,
 * or one was compiled before.
 */
export async function openForms(): Promise<Forms> {
  const built = await build("the bundle");
  const { folder } = built;
  const executable = Deno.execPath();
  const all: BenchForm[] = [
    { name: "sources", form: fromSources, parts: { executable } },
    {
      name: "bundle",
      form: built.form,
      parts: { executable, folder: `${folder}/bundle` },
    },
  ];
  const binary = await findBinary(folder);
  if (binary !== undefined) {
    const form = { command: binary, args: [] };
    all.push({ name: "binary", form, parts: { executable: binary } });
  }
  return { all, [Symbol.asyncDispose]: () => built[Symbol.asyncDispose]() };
}

async function findBinary(folder: string): Promise<string | undefined> {
  const [flavour] = requestedFlavours([]);
  if (Deno.env.get("DENORT_BIN") !== undefined) {
    return await compile(flavour, {
      bundle: `${folder}/bundle`,
      output: folder,
    });
  }
  const dist = new URL("../../dist/", import.meta.url).pathname;
  const path = Deno.env.get("MINICLAW_BINARY") ?? dist + binaryName(flavour);
  return await Deno.stat(path).then(() => path, () => undefined);
}
