import { atomicWrite } from "../base/atomic_write.ts";
import { pathExists } from "../base/path_exists.ts";
import type { Home } from "../config/home.ts";
import { workspaceFiles } from "./workspace_files.ts";

/**
 * Makes the home's folders and those workspace files that are missing. What is
 * there is left alone, edited or not. Returns the names it wrote.
 */
export async function createWorkspace(home: Home): Promise<string[]> {
  const folders = [
    home.root,
    home.workspace,
    home.memory,
    home.sessions,
    home.skills,
    home.state,
  ];
  for (const folder of folders) {
    await Deno.mkdir(folder, { recursive: true, mode: 0o700 });
  }
  const written: string[] = [];
  for (const { name, template } of workspaceFiles) {
    const path = `${home.workspace}/${name}`;
    if (await pathExists(path)) continue;
    await atomicWrite(path, template);
    written.push(name);
  }
  return written;
}
