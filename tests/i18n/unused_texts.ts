const SOURCES = new URL("../../src/", import.meta.url);

/** The texts that no file of src says, as `area.key`. */
export async function findUnusedTexts(
  areas: Readonly<Record<string, object>>,
): Promise<string[]> {
  const files = await readSources(SOURCES);
  const whole = files.join("\n");
  return Object.entries(areas).flatMap(([area, texts]) => {
    const users = files.flatMap((file) => usesOf(area, file));
    const isSaid = (key: string): boolean =>
      users.some(({ alias, file }) => says(file, { alias, key, whole }));
    return Object.keys(texts).filter((key) => !isSaid(key))
      .map((key) => `${area}.${key}`);
  });
}

/** What a file calls the texts of an area that it imports. */
function usesOf(area: string, file: string): { alias: string; file: string }[] {
  const name = area.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const imported = new RegExp(
    `texts(?: as (\\w+))?[^{}]*\\} from "[./\\w]*en/${name}\\.ts"`,
  ).exec(file);
  return imported ? [{ alias: imported[1] ?? "texts", file }] : [];
}

/** By its key, or by one that stands in a table: `texts[spec.brief]`. */
function says(
  file: string,
  { alias, key, whole }: { alias: string; key: string; whole: string },
): boolean {
  return new RegExp(`\\b${alias}\\s*\\.${key}\\b`).test(file) ||
    asksByKey(file, alias) && whole.includes(`"${key}"`);
}

/** The page asks by key for what it was handed whole. */
function asksByKey(file: string, alias: string): boolean {
  return file.includes(`${alias}[`) || file.includes(`entries(${alias})`);
}

/** Every file but those of the catalogue itself. */
async function readSources(folder: URL): Promise<string[]> {
  const texts: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const url = new URL(isDirectory ? `${name}/` : name, folder);
    if (/\/i18n\/\w\w\/$/.test(url.pathname)) continue;
    if (isDirectory) texts.push(...await readSources(url));
    else if (/\.[jt]s$/.test(name) && name !== "catalogue.ts") {
      texts.push(await Deno.readTextFile(url));
    }
  }
  return texts;
}
