import { flushFolder } from "./flush_folder.ts";

/** How a file is written. */
export interface AtomicWriteOptions {
  /** Whether a link in the file's place is written through. Default: true. */
  throughLink?: boolean;
  /** The file's mode where the system has modes. Default: 0600. */
  mode?: number;
  /**
   * Looks at the temporary file while it is still empty; what it throws keeps the
   * content from being written.
   */
  opened?(file: Deno.FsFile, temporary: string): Promise<void>;
  /**
   * Called once the content is on the disk; what it throws keeps it from taking
   * the file's place.
   */
  written?(): Promise<void>;
}

/**
 * Writes a whole file so that a reader, or a crash at any moment, sees either
 * the old content or the new: a temporary file beside it, flushed to the disk,
 * then renamed. A symlink is written through, so that it stays one, or replaced.
 */
export async function atomicWrite(
  path: string,
  content: string | Uint8Array,
  { throughLink = true, mode = 0o600, opened, written }: AtomicWriteOptions =
    {},
): Promise<void> {
  const target = throughLink
    ? await Deno.realPath(path).catch(() => path)
    : path;
  const temporary = `${target}.${crypto.randomUUID().slice(0, 8)}.tmp`;
  const bytes = typeof content === "string"
    ? new TextEncoder().encode(content)
    : content;
  try {
    await writeFlushed(temporary, bytes, { mode, opened });
    await written?.();
    await Deno.rename(temporary, target);
  } catch (error) {
    await Deno.remove(temporary).catch(() => {});
    throw error;
  }
  await flushFolder(target.slice(0, target.lastIndexOf("/") + 1) || ".");
}

async function writeFlushed(
  path: string,
  bytes: Uint8Array,
  { mode, opened }: AtomicWriteOptions,
): Promise<void> {
  using file = await Deno.open(path, { write: true, createNew: true, mode });
  await opened?.(file, path);
  for (let at = 0; at < bytes.length;) {
    at += await file.write(bytes.subarray(at));
  }
  await file.sync();
}
