import { deepEqual, equal, ok, rejects } from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { bundle } from "../../scripts/build/bundle.ts";
import {
  packTexts,
  textModules,
  translationModules,
} from "../../scripts/build/pack_texts.ts";
import { loadGuides } from "../../src/cli/help/guides/load_guides.ts";
import * as page from "../../src/gateway/page/page_files.ts";
import { languageCodes, translations } from "../../src/i18n/languages.ts";

const packedNames = [...textModules, ...translationModules];

Deno.test("packed texts are those of the sources, in less than half of the room", async () => {
  const folder = await Deno.makeTempDir({ prefix: "miniclaw-packed-" });
  try {
    await bundle(folder);
    const packed = await packedTexts(folder);
    const texts: Record<string, unknown>[] = [{ ...page }];
    for (const code of languageCodes) {
      texts.push({ guides: await loadGuides(code) });
      if (code !== "en") texts.push(await catalogue(code));
    }
    equal(packed.length, texts.length);
    for (const { exported } of packed) {
      ok(texts.some((one) => isDeepStrictEqual(one, exported)));
    }
    const room = packed.reduce((sum, { size }) => sum + size, 0);
    ok(room < JSON.stringify(texts).length * 0.45, `${room}`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("a text that isn't in the bundle is noticed", async () => {
  const folder = await Deno.makeTempDir({ prefix: "miniclaw-packed-" });
  try {
    await rejects(
      packTexts(folder),
      /^MiniclawError: Cannot pack "english_guides"/,
    );
    deepEqual(await Array.fromAsync(Deno.readDir(folder)), []);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

async function catalogue(
  code: keyof typeof translations,
): Promise<Record<string, unknown>> {
  const names = { fr: "french", de: "german", es: "spanish" };
  return { [names[code]]: await translations[code].load() };
}

/** What the packed modules export, and the length of each. */
async function packedTexts(
  folder: string,
): Promise<{ exported: unknown; size: number }[]> {
  const files = await Array.fromAsync(Deno.readDir(folder));
  const names = files.map(({ name }) => name)
    .filter((name) => packedNames.includes(name.split("-")[0]));
  return await Promise.all(names.map(async (name) => {
    // Under its own address the module as it was before is still remembered.
    const { href } = new URL(`file://${folder}/${name}?packed`);
    const { size } = await Deno.stat(`${folder}/${name}`);
    return { exported: { ...await import(href) }, size };
  }));
}
