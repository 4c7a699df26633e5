/** What a module imports at once; `import()` waits until it is needed. */
const IMPORTS = /^(?:import|\}|export) .*?\bfrom "(\.[^"]+)";$/gm;

/**
 * The modules that one needs, itself first, so that a browser can ask for all of
 * them at once instead of finding each when it has read the one before.
 */
export function firstModules(
  entry: string,
  files: Readonly<Record<string, string>>,
): string[] {
  const found = new Set([entry]);
  for (const name of found) {
    for (const [, path] of (files[name] ?? "").matchAll(IMPORTS)) {
      found.add(resolve(path, name));
    }
  }
  return [...found];
}

function resolve(path: string, from: string): string {
  return new URL(path, `file:///${from}`).pathname.slice(1);
}
