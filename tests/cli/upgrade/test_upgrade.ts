import { createUpgrade } from "../../../src/cli/upgrade/upgrade.ts";
import { testContext } from "../../fakes/command_context.ts";
import type {
  TestContext,
  TestWorldOptions,
} from "../../fakes/command_context.ts";
import { standIn, TARGET } from "../../fakes/release_server.ts";

/** A compiled miniclaw 1.0.0 in a folder of its own, beside a home. */
export interface Installation extends AsyncDisposable {
  test: TestContext;
  /** The executable. */
  path: string;
  /** Runs `upgrade` with these switches against the index at this address. */
  upgrade(url: string, ...switches: string[]): Promise<void>;
  /** What lies beside the executable, and in it. */
  files(): Promise<Record<string, string>>;
}

/** Installs one; the home has a note and a key. */
export async function install(
  { version = "1.0.0", ...options }: TestWorldOptions & { version?: string } =
    {},
): Promise<Installation> {
  const test = await testContext({ fetch, ...options });
  const folder = test.home.replace(/\/home$/, "/bin dir");
  const path = `${folder}/miniclaw`;
  await Deno.mkdir(folder);
  await Deno.writeTextFile(path, standIn(version), { mode: 0o755 });
  const machine = {
    started: { executable: path, isCompiled: true, main: "file:///main.js" },
    ...{ target: TARGET, version },
  };
  return {
    ...{ test, path },
    async upgrade(url, ...switches) {
      await writeHome(test.home, url);
      await createUpgrade(machine)(
        { values: {}, args: [], switches: new Set(switches) },
        test.context,
      );
    },
    files: async () => await filesIn(folder),
    [Symbol.asyncDispose]: () => test[Symbol.asyncDispose](),
  };
}

async function writeHome(home: string, index_url: string): Promise<void> {
  const memory = `${home}/workspace/memory`;
  await Deno.mkdir(memory, { recursive: true, mode: 0o700 });
  await Deno.writeTextFile(`${memory}/MEMORY.md`, "- pears\n");
  await Deno.writeTextFile(
    `${home}/config.json`,
    JSON.stringify({ upgrade: { index_url } }),
    { mode: 0o600 },
  );
}

/** Files by name, with mode and content. */
export async function filesIn(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const { name } of Deno.readDir(folder)) {
    const { mode } = await Deno.stat(`${folder}/${name}`);
    const text = await Deno.readTextFile(`${folder}/${name}`);
    found[name] = `${((mode ?? 0) & 0o777).toString(8)} ${text}`;
  }
  return found;
}
