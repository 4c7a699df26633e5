/** What a module imports at once; `import()` waits until it is needed. */
const IMPORTS = /^(?:import|\}) .*?\bfrom "(\.[^"]+)";$/gm;

/** The modules that a module imports, by their names. */
export function moduleImports(name: string, text: string): string[] {
  return [...text.matchAll(IMPORTS)].map(([, path]) => resolvePath(path, name));
}

/** The name of a module that another one calls by a path. */
export function resolvePath(path: string, from: string): string {
  return new URL(path, `file:///${from}`).pathname.slice(1);
}
