import { formatSize } from "../../src/base/format_size.ts";

/** The most that a binary carries beside Deno itself, in bytes. */
export const MOST_EMBEDDED = 1_500_000;

/** A file that goes into a binary. */
export interface EmbeddedFile {
  /** Its path in the bundle. */
  name: string;
  /** Its length in bytes. */
  size: number;
}

/** The files of a bundle, the largest first; its settings aren't carried as a file. */
export async function embeddedFiles(
  folder: string,
  under = "",
): Promise<EmbeddedFile[]> {
  const files: EmbeddedFile[] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder + under)) {
    const path = `${under}/${name}`;
    if (isDirectory) files.push(...await embeddedFiles(folder, path));
    else if (path !== "/deno.json") {
      const { size } = await Deno.stat(folder + path);
      files.push({ name: path.slice(1), size });
    }
  }
  return files.sort((a, b) => b.size - a.size);
}

/** What is wrong with that: nothing but bundled code may be in it, and not much. */
export function embeddedFaults(files: readonly EmbeddedFile[]): string[] {
  const total = totalSize(files);
  const strange = files.filter(({ name }) => !/^[\w.-]+\.js$/.test(name))
    .map(({ name }) => `Cannot embed ${name}: expected bundled code alone`);
  if (total <= MOST_EMBEDDED) return strange;
  return [
    ...strange,
    `Cannot embed ${formatSize(total)}: expected at most ${
      formatSize(MOST_EMBEDDED)
    }; the largest is ${files[0].name} with ${formatSize(files[0].size)}`,
  ];
}

/** The length of all of them, in bytes. */
export function totalSize(files: readonly EmbeddedFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}
