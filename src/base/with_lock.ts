import { lockFile } from "./lock_file.ts";

/**
 * Does some work while no other process, and no other call of this one, holds
 * the same lock file. Its folder is made if it is missing.
 */
export async function withLock<Result>(
  path: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const folder = path.slice(0, path.lastIndexOf("/"));
  await Deno.mkdir(folder || "/", { recursive: true, mode: 0o700 });
  using _lock = await lockFile(path, { pollMs: 5 });
  return await work();
}
