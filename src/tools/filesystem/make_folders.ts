import { pathExists } from "../../base/path_exists.ts";
import { verifyReal } from "./verify_opened.ts";

/**
 * Makes a folder and those above it that are missing. The path is a real one;
 * every step is checked to be real once it is there.
 */
export async function makeFolders(path: string): Promise<void> {
  if (path === "" || await pathExists(path)) return;
  await makeFolders(path.slice(0, path.lastIndexOf("/")));
  try {
    await Deno.mkdir(path, { mode: 0o700 });
  } catch (error) {
    if (!(error instanceof Deno.errors.AlreadyExists)) throw error;
  }
  await verifyReal(path);
}
