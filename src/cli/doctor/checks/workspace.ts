import { pathExists } from "../../../base/path_exists.ts";
import { phrase } from "../../../base/phrase.ts";
import type { Home } from "../../../config/home.ts";
import { texts } from "../../../i18n/en/doctor.ts";
import { createWorkspace } from "../../../workspace/create_workspace.ts";
import { workspaceFiles } from "../../../workspace/workspace_files.ts";
import type { Check, Finding } from "../check.ts";

/** The workspace: whether its folders and files are all there. */
export const workspace: Check = {
  name: "workspace",
  async run({ home, fix }): Promise<Finding> {
    const path = home.workspace;
    const missing = await missingParts(home);
    const names = missing.join(", ");
    if (missing.length === 0) {
      return { kind: "ok", message: phrase(texts.workspaceComplete, { path }) };
    }
    if (fix) {
      await createWorkspace(home);
      return { kind: "ok", message: phrase(texts.madeAnew, { names }) };
    }
    return {
      kind: "warn",
      message: await pathExists(path)
        ? phrase(texts.workspaceLacks, { path, names })
        : phrase(texts.homeMissing, { path }),
      hint: phrase(texts.makeMissing),
    };
  },
};

async function missingParts(home: Home): Promise<string[]> {
  const { workspace, memory, sessions, skills, state } = home;
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
