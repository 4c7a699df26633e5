import { deepEqual, ok } from "node:assert/strict";

const root = new URL("../../../", import.meta.url).href;

/** The files of the program that Deno reads when it starts a module of it. */
async function read(entry: string): Promise<string[]> {
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--json", entry],
  }).output();
  const { modules } = JSON.parse(new TextDecoder().decode(stdout));
  const found = new Set([entry]);
  // Types are read by nobody but the compiler.
  for (const from of found) {
    const { dependencies = [] } = modules.find((
      { specifier }: { specifier: string },
    ) => specifier === from) ?? {};
    for (const { code } of dependencies) {
      if (code?.specifier?.startsWith(root)) found.add(code.specifier);
    }
  }
  return [...found].map((one) => one.slice(root.length));
}

Deno.test("a confined process starts with a small part of the program", async () => {
  const part = await read(`${root}src/tools/confined/entry.ts`);
  const whole = await read(`${root}main.ts`);
  const far = part.filter((file) =>
    file !== "deno.json" &&
    !/^src\/(base|config|i18n|sandbox|tools)\//.test(file)
  );
  deepEqual(far, []);
  ok(part.includes("src/tools/confined/filesystem_job.ts"));
  ok(whole.includes("src/tools/confined/filesystem_job.ts"));
  ok(part.length < whole.length / 5, `${part.length} of ${whole.length}`);
});
