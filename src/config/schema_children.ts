import { isObject } from "../base/json.ts";
import type { SchemaNode } from "./schema_node.ts";

/**
 * The names a node's children may have; undefined where any name will do. Where
 * the node has branches, the value's own `type` chooses.
 */
export function childNames(
  node: SchemaNode,
  value: unknown,
): string[] | undefined {
  const entries = branch(node, value).entries;
  return entries && Object.keys(entries);
}

/** A node's child of that name, or undefined. */
export function childNode(
  node: SchemaNode,
  name: string,
  value: unknown,
): SchemaNode | undefined {
  const { type, entries, value: anyChild } = branch(node, value);
  if (type === "record") return anyChild;
  const child = entries && Object.hasOwn(entries, name)
    ? entries[name]
    : undefined;
  return child?.type === "optional" ? child.wrapped : child;
}

function branch(node: SchemaNode, value: unknown): SchemaNode {
  if (node.type !== "variant") return node;
  const wish = isObject(value) ? value.type : undefined;
  const match = node.options?.find((option) => {
    const literal = option.entries?.type as { literal?: unknown } | undefined;
    return literal?.literal === wish;
  });
  return match ?? node;
}
