import { isObject } from "../../../base/json.ts";
import { defaultConfig } from "../../../config/default_config.ts";
import { merge } from "../../../config/merge.ts";
import { rootNode } from "../../../config/schema.ts";
import { childNames, childNode } from "../../../config/schema_children.ts";
import type { SchemaNode } from "../../../config/schema_node.ts";
import { wishOf } from "../../../config/wishes.ts";
import type { Proposal, ValueRequest } from "../proposal.ts";
import { readQuietly } from "../quiet_config.ts";

/** The keys of single values, those of the person's own providers among them. */
export async function configKeys(request: ValueRequest): Promise<Proposal[]> {
  const { tree, config } = await readQuietly(request);
  const whole = config ?? merge(defaultConfig, tree);
  return leaves(rootNode, whole, []);
}

function leaves(
  node: SchemaNode,
  value: unknown,
  path: readonly string[],
): Proposal[] {
  const names = namesBelow(node, value);
  if (!names) {
    const brief = node.message && wishOf(node.message);
    return [{ value: path.join("."), brief }];
  }
  return names.flatMap((name) => {
    const child = childNode(node, name, value);
    const held = isObject(value) ? value[name] : undefined;
    return child ? leaves(child, held, [...path, name]) : [];
  });
}

/** Undefined where a single value stands. */
function namesBelow(node: SchemaNode, value: unknown): string[] | undefined {
  if (node.type !== "record") return childNames(node, value);
  return isObject(value) ? Object.keys(value) : [];
}
