import { isObject } from "../base/json.ts";
import { UsageError } from "../base/miniclaw_error.ts";
import { nearest } from "../base/nearest.ts";
import { type Phrase, phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/config.ts";
import { texts as usage } from "../i18n/en/usage.ts";
import { rootNode } from "./schema.ts";
import { childNames, childNode } from "./schema_children.ts";
import type { SchemaNode } from "./schema_node.ts";

/** A key such as `gateway.port`, as steps, once it is known to exist. */
export interface ConfigKey {
  /** The way down the tree. */
  steps: string[];
  /** What may stand there; undefined for a key only the file knows. */
  node?: SchemaNode;
}

/**
 * Resolves a dotted key against the schema and a tree; a key that neither knows
 * is an error that names the nearest.
 */
export function resolveKey(key: string, tree: unknown): ConfigKey {
  const steps = key.split(".");
  let node: SchemaNode | undefined = rootNode;
  let value: unknown = tree;
  for (const [depth, step] of steps.entries()) {
    const child: SchemaNode | undefined = node && childNode(node, step, value);
    const held = valueAt(value, [step]);
    if (!child && held === undefined) {
      throw unknownKey(steps, depth, node, value);
    }
    [value, node] = [held, child];
  }
  return { steps, node };
}

/** The value that a tree holds at these steps. */
export function valueAt(tree: unknown, steps: string[]): unknown {
  return steps.reduce<unknown>(
    (value, step) =>
      isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined,
    tree,
  );
}

/** A copy of the tree with a value at these steps; undefined takes the key away. */
export function withValueAt(
  tree: Record<string, unknown>,
  steps: string[],
  value: unknown,
): Record<string, unknown> {
  const [step, ...rest] = steps;
  const below = Object.hasOwn(tree, step) ? tree[step] : undefined;
  const next = rest.length === 0
    ? value
    : withValueAt(isObject(below) ? below : {}, rest, value);
  const { [step]: _old, ...others } = tree;
  return next === undefined
    ? others
    : Object.fromEntries([...Object.entries(tree), [step, next]]);
}

function unknownKey(
  steps: string[],
  depth: number,
  node: SchemaNode | undefined,
  value: unknown,
): UsageError {
  const names = (node && childNames(node, value)) ??
    (isObject(value) ? Object.keys(value) : []);
  const guess = nearest(steps[depth], names);
  if (steps[0] === "providers" && depth === 2 && value === undefined) {
    return unknownProvider(steps[1]);
  }
  const corrected = guess &&
    [...steps.slice(0, depth), guess, ...steps.slice(depth + 1)].join(".");
  return new UsageError(phrase(texts.unknownKey, { key: steps.join(".") }), {
    hint: corrected
      ? phrase(usage.didYouMean, { guess: corrected })
      : known(names),
  });
}

function unknownProvider(name: string): UsageError {
  const command = `miniclaw config set providers.${name} ` +
    `'{"type":"openai","base_url":"https://…"}'`;
  return new UsageError(phrase(texts.unknownProvider, { name }), {
    hint: phrase(texts.addWhole, { command }),
  });
}

function known(names: readonly string[]): Phrase {
  return names.length > 0
    ? phrase(texts.knownHere, { names: names.join(", ") })
    : phrase(texts.nothingKnown);
}
