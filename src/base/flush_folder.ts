/** A rename is only certain to survive a power cut once its folder is flushed. */
export async function flushFolder(path: string): Promise<void> {
  if (Deno.build.os === "windows") return;
  const folder = await Deno.open(path);
  using _folder = folder;
  await folder.sync().catch(() => {});
}
