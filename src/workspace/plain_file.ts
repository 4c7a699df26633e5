/**
 * The text of a file, undefined where there is none, and `link` for what is no
 * plain file: a program the agent ran could have put a link there, to have any
 * file read out or written to, or a pipe, to keep the reader waiting.
 */
export async function readPlainFile(
  path: string,
): Promise<{ text: string } | "link" | undefined> {
  try {
    const { isFile, ino } = await Deno.lstat(path);
    if (!isFile) return "link";
    using file = await Deno.open(path);
    if ((await file.stat()).ino !== ino) return "link";
    return { text: await new Response(file.readable).text() };
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}
