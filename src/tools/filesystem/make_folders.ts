import { verifyReal } from "./verify_opened.ts";

/**
 * Makes a folder and those above it that are missing. The path is a real one;
 * every step is checked to be real once it is there.
 */
export async function makeFolders(path: string): Promise<void> {
  if (path === "" || await exists(path)) return;
  await makeFolders(path.slice(0, path.lastIndexOf("/")));
  try {
    await Deno.mkdir(path, { mode: 0o700 });
  } catch (error) {
    if (!(error instanceof Deno.errors.AlreadyExists)) throw error;
  }
  await verifyReal(path);
}

async function exists(path: string): Promise<boolean> {
  try {
    await Deno.lstat(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
