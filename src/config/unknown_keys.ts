import { isObject } from "../base/json.ts";
import { nearest } from "../base/nearest.ts";
import { type Phrase, phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/config.ts";
import { rootNode } from "./schema.ts";
import { childNames, childNode } from "./schema_children.ts";
import type { SchemaNode } from "./schema_node.ts";

/** A sentence for each key of the file that miniclaw doesn't know. */
export function unknownKeys(file: unknown, merged: unknown): Phrase[] {
  const found: Phrase[] = [];
  visit(rootNode, file, merged, []);
  return found;

  function visit(
    node: SchemaNode,
    value: unknown,
    whole: unknown,
    path: string[],
  ): void {
    if (!isObject(value) || !isObject(whole)) return;
    const names = childNames(node, whole);
    for (const [key, child] of Object.entries(value)) {
      if (path.length === 0 && key === "$schema") continue;
      const next = childNode(node, key, whole);
      if (next) visit(next, child, whole[key], [...path, key]);
      else if (names) {
        found.push(sentence([...path, key].join("."), key, names));
      }
    }
  }
}

function sentence(path: string, key: string, names: string[]): Phrase {
  const guess = nearest(key, names);
  return guess
    ? phrase(texts.noEffectBut, { path, guess })
    : phrase(texts.noEffect, { path });
}
