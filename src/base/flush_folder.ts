/** A rename is only certain to survive a power cut once its folder is flushed. */
export async function flushFolder(path: string): Promise<void> {
  if (Deno.build.os === "windows") return;
  using folder = await Deno.open(path);
  await folder.sync().catch(() => {});
}
