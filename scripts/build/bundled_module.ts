/** A module of a bundle. */
export interface BundledModule {
  /** Those that are loaded with it. */
  imports: string[];
  /** Those that it may load one day. */
  later: string[];
  /** Its length. */
  size: number;
}

/** Reads what a module of a bundle imports. */
export function readModule(text: string): BundledModule {
  const named = (pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].map(([, name]) => name);
  return {
    imports: named(/\b(?:from|import)"\.\/([\w.-]+)"/g),
    later: named(/\bimport\("\.\/([\w.-]+)"\)/g),
    size: text.length,
  };
}

/** A module and all that is loaded with it, by their names. */
export function loadedWith(
  entry: string,
  modules: Readonly<Record<string, BundledModule>>,
): Set<string> {
  const found = new Set([entry]);
  for (const name of found) {
    for (const one of modules[name].imports) found.add(one);
  }
  return found;
}
