import { pathExists } from "../../../base/path_exists.ts";
import type { Home } from "../../../config/home.ts";
import { createWorkspace } from "../../../workspace/create_workspace.ts";
import { workspaceFiles } from "../../../workspace/workspace_files.ts";
import type { Check, Finding } from "../check.ts";

/** The workspace: whether its folders and files are all there. */
export const workspace: Check = {
  name: "workspace",
  async run({ home, fix }): Promise<Finding> {
    const missing = await missingParts(home);
    if (missing.length === 0) {
      return { kind: "ok", message: `${home.workspace} is complete` };
    }
    if (!fix) {
      return {
        kind: "warn",
        message: `${home.workspace} lacks ${missing.join(", ")}`,
        hint: "Make what is missing with: miniclaw doctor --fix",
      };
    }
    await createWorkspace(home);
    return { kind: "ok", message: `made anew: ${missing.join(", ")}` };
  },
};

async function missingParts(home: Home): Promise<string[]> {
  const { workspace, memory, sessions, skills, state } = home;
  if (!(await pathExists(workspace))) return ["everything"];
  const folders = [workspace, memory, sessions, skills, state];
  const files = workspaceFiles.map(({ name }) => `${workspace}/${name}`);
  const missing: string[] = [];
  for (const path of [...folders, ...files]) {
    if (!(await pathExists(path))) missing.push(nameOf(path));
  }
  return missing;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
