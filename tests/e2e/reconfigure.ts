import type { Program } from "./program.ts";
import type { RunningGateway } from "./running_gateway.ts";

/** A configuration's file, as far as tests change it. */
export type Tree = Record<string, Record<string, Record<string, unknown>>>;

/** Changes the configuration's file. */
export async function changeConfig(
  { program }: { program: Program },
  change: (tree: Tree) => void,
): Promise<void> {
  const tree = await program.readJson("config.json") as Tree;
  change(tree);
  await program.writeConfig(tree);
}

/** Changes the configuration's file and waits until that was read anew. */
export async function reconfigure(
  stage: { program: Program },
  gateway: RunningGateway,
  change: (tree: Tree) => void,
): Promise<void> {
  const readings = (): number => gateway.log.split("read anew").length;
  const before = readings();
  await changeConfig(stage, change);
  gateway.child.kill("SIGHUP");
  while (readings() === before) await gateway.changed();
}
