import { valueAt, withValueAt } from "../../config/config_key.ts";
import { createToken } from "../../config/create_token.ts";
import type { CommandContext } from "../command_context.ts";
import type { Tree } from "./guide.ts";

const KEY = ["gateway", "token"];

/**
 * The tree with a token of the gateway, without which nobody gets to the page and
 * the API. One that is there stays.
 */
export function withGatewayToken(
  tree: Tree,
  { redactor }: Pick<CommandContext, "redactor">,
): Tree {
  if (hasGatewayToken(tree)) return tree;
  const token = createToken();
  redactor.add(token);
  return withValueAt(tree, KEY, token);
}

/** Whether a tree has one. */
export function hasGatewayToken(tree: Tree): boolean {
  return (valueAt(tree, KEY) ?? "") !== "";
}
