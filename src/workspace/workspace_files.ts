import agents from "../../templates/workspace/AGENTS.md" with { type: "text" };
import heartbeat from "../../templates/workspace/HEARTBEAT.md" with {
  type: "text",
};
import soul from "../../templates/workspace/SOUL.md" with { type: "text" };
import tools from "../../templates/workspace/TOOLS.md" with { type: "text" };
import user from "../../templates/workspace/USER.md" with { type: "text" };

/** A file that makes the agent what it is; people edit them. */
export interface WorkspaceFile {
  /** Its name in the workspace. */
  name: string;
  /** What it holds in the beginning. */
  template: string;
}

/** The files of a new workspace, in the order in which a model reads them. */
export const workspaceFiles: readonly WorkspaceFile[] = [
  { name: "SOUL.md", template: soul },
  { name: "AGENTS.md", template: agents },
  { name: "USER.md", template: user },
  { name: "TOOLS.md", template: tools },
  { name: "HEARTBEAT.md", template: heartbeat },
];
