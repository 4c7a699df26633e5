import { block } from "../../../../src/gateway/page/files/markdown/blocks.js";
import { GrowingText } from "../../../../src/gateway/page/files/markdown/growing_text.js";

/** An element as a browser would make it. */
export interface Element {
  tag: string;
  props: Record<string, unknown>;
  children: Node[];
}

/** What a page shows. */
export type Node = Element | string;

interface VirtualNode {
  // deno-lint-ignore no-explicit-any
  type: any;
  props: { children?: unknown } & Record<string, unknown>;
}

/** What the page makes of a Markdown text. */
export function treeOf(text: string): Node[] {
  return new GrowingText().read(text).flat().flatMap((token: unknown) =>
    resolve(block(token))
  );
}

/** The words of a tree, as they are read. */
export function wordsOf(nodes: Node[]): string {
  return nodes.map((node) =>
    typeof node === "string" ? node : wordsOf(node.children)
  ).join("");
}

/** Every element of a tree. */
export function elementsOf(nodes: Node[]): Element[] {
  return nodes.flatMap((node) =>
    typeof node === "string" ? [] : [node, ...elementsOf(node.children)]
  );
}

/** Those of a tag. */
export function findAll(nodes: Node[], tag: string): Element[] {
  return elementsOf(nodes).filter((element) => element.tag === tag);
}

function resolve(node: unknown): Node[] {
  if (node === null || node === undefined || typeof node === "boolean") {
    return [];
  }
  if (Array.isArray(node)) return node.flatMap(resolve);
  if (typeof node !== "object") return [String(node)];
  const { type, props: { children, ...props } } = node as VirtualNode;
  if (typeof type === "string") {
    return [{ tag: type, props, children: resolve(children) }];
  }
  // It takes a page to be drawn; nothing of the text's is in it but to be copied.
  if (type.name === "CopyButton") return [];
  return resolve(type({ ...props, children }));
}
