import { deepEqual, ok } from "node:assert/strict";
import project from "../deno.json" with { type: "json" };
import { lazyImports, v8Flags } from "../scripts/build/run_flags.ts";

/** The floors of the building, the lowest first; imports point down. */
const floors = [
  ["base"],
  ["i18n"],
  ["config", "metrics"],
  [
    "backup",
    "hub",
    "memory",
    "providers",
    "sandbox",
    "schedule",
    "sessions",
    "skills",
    "upgrade",
    "usage",
    "workspace",
  ],
  ["channels", "tools"],
  ["agent"],
  ["gateway"],
  ["cli"],
  ["main.ts"],
];

/** Half the memory for a few per cent of speed; other flags waste the code cache. */
const V8_FLAGS = `--v8-flags=${v8Flags}`;

const root = new URL("../", import.meta.url);
const graph = await readGraph();

Deno.test("imports point down, and rooms on one floor don't know each other", () => {
  const wrong: string[] = [];
  for (const [file, imports] of graph) {
    for (const other of imports) {
      const [from, to] = [room(file), room(other)];
      if (from === to || to === "templates" || to === "deno.json") continue;
      if (floor(to) >= floor(from)) wrong.push(`${file} imports ${other}`);
    }
  }
  deepEqual(wrong, []);
});

Deno.test("no file imports itself by a detour", () => {
  const cycles = new Set<string>();
  const done = new Set<string>();
  const visit = (file: string, trail: string[]): void => {
    const at = trail.indexOf(file);
    if (at >= 0) cycles.add([...trail.slice(at), file].join(" > "));
    if (at >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  deepEqual([...cycles], []);
});

Deno.test("every file of src is reached from main.ts", async () => {
  const unreached: string[] = [];
  for (const file of await sources("src/")) {
    if (!graph.has(file)) unreached.push(file);
  }
  // The JSON Schema is made by a script; the program only carries the result.
  deepEqual(unreached, ["src/config/json_schema.ts"]);
});

Deno.test("only where a process begins is it ended: main.ts, and the confined entry", async () => {
  const enders: string[] = [];
  for (const file of await sources("src/")) {
    const text = await Deno.readTextFile(new URL(file, root));
    if (/\bDeno\.exit\b/.test(text)) enders.push(file);
  }
  deepEqual(enders, ["src/tools/confined/entry.ts"]);
});

Deno.test("the installed program may do exactly what the permission set says", () => {
  // `deno install` forgets a permission set, so its flags say the same again.
  const { read, write, net, env, sys, ffi, run } = project.permissions.default;
  deepEqual([read, write, net, env], [true, true, true, true]);
  deepEqual([sys, ffi], [false, false]);
  deepEqual(flagsOf(project.tasks.install.command), [
    "--no-prompt",
    V8_FLAGS,
    lazyImports,
    "--allow-read",
    "--allow-write",
    "--allow-net",
    "--allow-env",
    "--allow-run",
    `--deny-run=${run.deny}`,
  ]);
  deepEqual(flagsOf(project.tasks.miniclaw.command), [
    "--no-prompt",
    V8_FLAGS,
    lazyImports,
    "--permission-set",
  ]);
});

Deno.test("a gateway that starts itself again has the flags of the others", async () => {
  const file = new URL("src/cli/gateway/start_again.ts", root);
  const text = await Deno.readTextFile(file);
  const unstable = project.unstable.map(unstableFlag);
  for (const flag of [V8_FLAGS, lazyImports, ...unstable]) {
    ok(text.includes(`"${flag}"`), `expected ${flag}`);
  }
});

function unstableFlag(name: string): string {
  return `--unstable-${name}`;
}

function flagsOf(command: string): string[] {
  const isFlag =
    /^--(allow|deny|ignore|no-prompt|permission|v8-flags|unstable)/;
  return command.split(" ").filter((word) => isFlag.test(word));
}

function room(file: string): string {
  return file.startsWith("src/") ? file.split("/")[1] : file.split("/")[0];
}

function floor(name: string): number {
  const found = floors.findIndex((rooms) => rooms.includes(name));
  if (found < 0) throw new Error(`"${name}" stands on no floor: add it above`);
  return found;
}

async function sources(folder: string): Promise<string[]> {
  const files: string[] = [];
  for await (
    const { name, isDirectory } of Deno.readDir(new URL(folder, root))
  ) {
    if (isDirectory) files.push(...await sources(`${folder}${name}/`));
    else if (name.endsWith(".ts")) files.push(`${folder}${name}`);
  }
  return files.sort();
}

/** Each file of the program, and the files of the program that it imports. */
async function readGraph(): Promise<Map<string, string[]>> {
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--json", new URL("main.ts", root).pathname],
    cwd: root,
  }).output();
  const { modules } = JSON.parse(new TextDecoder().decode(stdout));
  const local = (specifier: string): string | undefined =>
    specifier.startsWith(root.href)
      ? specifier.slice(root.href.length)
      : undefined;
  const found = new Map<string, string[]>();
  for (const { specifier, dependencies = [] } of modules) {
    const file = local(specifier);
    if (!file?.endsWith(".ts")) continue;
    const imports = dependencies.map((
      { code, type }: Record<string, { specifier: string }>,
    ) => local((code ?? type)?.specifier ?? ""));
    found.set(file, imports.filter((one: string | undefined) => one));
  }
  return found;
}
