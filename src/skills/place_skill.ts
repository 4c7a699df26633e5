import { atomicWrite } from "../base/atomic_write.ts";

/** Writes a skill's files; its folder appears under its name once it is whole. */
export async function placeSkill(
  root: string,
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  // No skill can have this name, so that a crash leaves none behind.
  const suffix = crypto.randomUUID().slice(0, 8);
  const temporary = `${root}/.${name}.${suffix}.tmp`;
  try {
    for (const [path, bytes] of files) {
      const full = `${temporary}/${path}`;
      const folder = full.slice(0, full.lastIndexOf("/"));
      await Deno.mkdir(folder, { recursive: true, mode: 0o700 });
      await atomicWrite(full, bytes);
    }
    await Deno.rename(temporary, `${root}/${name}`);
  } catch (error) {
    await Deno.remove(temporary, { recursive: true }).catch(() => {});
    throw error;
  }
}
